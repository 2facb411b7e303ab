package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.payload.DataHash;
import org.specstar.payload.Payload;

/** Every step of a write fails once, and then the space runs out: nothing is acknowledged that is not there. */
@EnabledOnOs(OS.LINUX)
class FaultyDiskTest {
    private static final String IO_ERROR = "Input/output error";
    private static final long SPACE = 300_000;
    private static final int MOST_STEPS = 100;
    private static final FileId ID = new FileId(DataHash.hex(bytes(200_000, 1)));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static byte[] bytes(int size, int seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Payload payload(int size, int seed) {
        return Payload.of(bytes(size, seed), Payload.UNKNOWN);
    }

    /** Too much for one file. */
    private static List<Payload> batch() {
        return List.of(payload(100, 1), payload(1_100_000, 2), payload(90_000, 3));
    }

    private FaultyDisk disk(int number) {
        try {
            return new FaultyDisk(Files.createDirectory(directory.resolve("disk" + number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(FaultyDisk disk) {
        try (Stream<Path> files = Files.walk(FaultyDisk.real(disk.root()))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> addresses(FilePayloadStore store) {
        List<String> addresses = new ArrayList<>();
        store.forEach((address, size, written) -> addresses.add(address));
        return addresses;
    }

    private static List<FileId> ids(BlobStore store) {
        List<FileId> ids = new ArrayList<>();
        store.forEach((id, size, written) -> ids.add(id));
        return ids;
    }

    private static Blob put(BlobStore store, byte[] bytes) {
        try {
            return store.put(new ByteArrayInputStream(bytes), "x/y");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(BlobStore store, FileId id) {
        try (InputStream bytes = store.open(id).orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {IO_ERROR, DiskFaults.NO_SPACE})
    void payloadsShouldBeWrittenWholeOrNotAtAllWhateverStepFails(String error) {
        Set<DiskStep> failed = EnumSet.noneOf(DiskStep.class);

        for (int number = 1; number < MOST_STEPS; number++) {
            FaultyDisk disk = disk(number);
            FilePayloadStore store = new FilePayloadStore(disk.root().resolve("payloads"));
            disk.faults().failAt(number, new IOException(error));
            boolean acknowledged = isAcknowledged(() -> store.writeAll(batch()));
            assertThat(acknowledged)
                    .as("%s", disk.faults().failed())
                    .isEqualTo(disk.faults().failed().isEmpty());
            if (acknowledged) {
                break;
            }
            failed.add(disk.faults().failed().orElseThrow());
            assertThat(files(disk)).isEmpty();
            assertThat(addresses(store)).isEmpty();
            assertNextIsWritten(store, disk);
        }

        assertThat(failed).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(DiskStep.MOVE)));
    }

    private static boolean isAcknowledged(Runnable write) {
        try {
            write.run();
            return true;
        } catch (StorageException e) {
            return false;
        }
    }

    private static void assertNextIsWritten(FilePayloadStore store, FaultyDisk disk) {
        List<String> addresses = store.writeAll(batch());

        FilePayloadStore later = new FilePayloadStore(disk.root().resolve("payloads"));
        IntStream.range(0, addresses.size())
                .forEach(index -> assertThat(later.read(addresses.get(index)))
                        .isEqualTo(batch().get(index).bytes()));
        assertThat(addresses(later)).containsExactlyInAnyOrderElementsOf(addresses);
        assertThat(disk.faults().forcedAgain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {IO_ERROR, DiskFaults.NO_SPACE})
    void binaryShouldBeWrittenWholeOrNotAtAllWhateverStepFails(String error) {
        Set<DiskStep> failed = EnumSet.noneOf(DiskStep.class);

        for (int number = 1; number < MOST_STEPS; number++) {
            FaultyDisk disk = disk(number);
            FileBlobStore store = new FileBlobStore(disk.root().resolve("blobs"));
            disk.faults().failAt(number, new IOException(error));
            boolean acknowledged = isAcknowledged(() -> put(store, bytes(200_000, 1)));
            assertThat(acknowledged)
                    .as("%s", disk.faults().failed())
                    .isEqualTo(disk.faults().failed().isEmpty());
            if (acknowledged) {
                break;
            }
            failed.add(disk.faults().failed().orElseThrow());
            assertNothingHalf(store, disk);
            assertNextIsKept(store, disk);
        }

        assertThat(failed).containsExactlyElementsOf(EnumSet.allOf(DiskStep.class));
    }

    /** One that took its place before its directory failed is an orphan. */
    private static void assertNothingHalf(FileBlobStore store, FaultyDisk disk) {
        List<FileId> ids = ids(store);

        assertThat(files(disk))
                .hasSameSizeAs(ids)
                .noneMatch(file -> file.toString().contains("arriving"));
        assertThat(store.find(ID).isPresent()).isEqualTo(!ids.isEmpty());
        ids.forEach(id -> assertThat(content(store, id)).isEqualTo(bytes(200_000, 1)));
    }

    private static void assertNextIsKept(FileBlobStore store, FaultyDisk disk) {
        assertThat(put(store, bytes(200_000, 1))).isEqualTo(new Blob(ID, 200_000, "x/y"));

        FileBlobStore later = new FileBlobStore(disk.root().resolve("blobs"));
        assertThat(content(later, ID)).isEqualTo(bytes(200_000, 1));
        assertThat(ids(later)).containsExactly(ID);
        assertThat(files(disk)).hasSize(1);
        assertThat(disk.faults().forcedAgain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 20_000, 140_000})
    void fullDiskShouldRefusePayloadsAndGoOnReading(int size) {
        FaultyDisk disk = disk(0);
        FilePayloadStore store = new FilePayloadStore(disk.root().resolve("payloads"));
        disk.faults().limitTo(SPACE);
        List<String> written = new ArrayList<>();

        assertThatThrownBy(() -> {
                    for (int number = 0; ; number++) {
                        written.addAll(store.writeAll(List.of(payload(size, number))));
                    }
                })
                .isInstanceOf(StorageException.class)
                .hasRootCauseMessage(DiskFaults.NO_SPACE);

        assertThat(written).hasSize((int) (SPACE / (size + PayloadFile.HEADER)));
        assertThat(addresses(store)).containsExactlyInAnyOrderElementsOf(written);
        IntStream.range(0, written.size())
                .forEach(number -> assertThat(store.read(written.get(number))).isEqualTo(bytes(size, number)));
        assertThatThrownBy(() -> store.writeAll(List.of(payload(size, 0)))).isInstanceOf(StorageException.class);
        store.deleteAll(written.subList(0, 1));
        String next = store.writeAll(List.of(payload(size, 77))).get(0);
        assertThat(store.read(next)).isEqualTo(bytes(size, 77));
        assertThat(addresses(store)).hasSameSizeAs(written).contains(next);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 20_000, 140_000})
    void fullDiskShouldRefuseBinariesAndGoOnReading(int size) {
        FaultyDisk disk = disk(0);
        FileBlobStore store = new FileBlobStore(disk.root().resolve("blobs"));
        disk.faults().limitTo(SPACE);
        List<FileId> kept = new ArrayList<>();

        assertThatThrownBy(() -> {
                    for (int number = 0; ; number++) {
                        kept.add(put(store, bytes(size, number)).fileId());
                    }
                })
                .isInstanceOf(StorageException.class)
                .hasRootCauseMessage(DiskFaults.NO_SPACE);

        assertThat(kept).isNotEmpty();
        assertThat(ids(store)).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(files(disk)).hasSameSizeAs(kept);
        IntStream.range(0, kept.size())
                .forEach(number -> assertThat(content(store, kept.get(number))).isEqualTo(bytes(size, number)));
        assertThatThrownBy(() -> put(store, bytes(size, 55_555))).isInstanceOf(StorageException.class);
        store.delete(kept.remove(0));
        kept.add(put(store, bytes(size, 77_777)).fileId());
        assertThat(content(store, kept.get(kept.size() - 1))).isEqualTo(bytes(size, 77_777));
        assertThat(ids(store)).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(files(disk)).hasSameSizeAs(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payloads", "blobs"})
    void fullDiskShouldBeNoticedByTheCheckUntilThereIsSpaceAgain(String name) {
        FaultyDisk disk = disk(0);
        Path root = disk.root().resolve(name);
        Runnable check = name.equals("blobs") ? new FileBlobStore(root)::check : new FilePayloadStore(root)::check;
        disk.faults().limitTo(0);

        assertThatThrownBy(check::run).isInstanceOf(StorageException.class).hasMessageContaining(DiskFaults.NO_SPACE);

        disk.faults().limitTo(SPACE);
        check.run();
    }
}
