package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.blob.BlobStoreContract.random;
import static org.specstar.blob.BlobStoreContract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobStoreContract;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;
import org.specstar.payload.DamagedPayloadException;

class FileBlobStoreTest implements BlobStoreContract {
    @TempDir
    Path directory;

    private BlobStore store;

    @BeforeEach
    void openStore() {
        store = new FileBlobStore(directory);
    }

    @Override
    public BlobStore testee() {
        return store;
    }

    @Override
    public void plant(FileId id, byte[] bytes) {
        write(id, bytes, Checksum.of(bytes));
    }

    private void write(FileId id, byte[] bytes, Checksum checksum) {
        byte[] end = new BlobFile(bytes.length, checksum, "").bytes();
        byte[] all = Arrays.copyOf(bytes, bytes.length + end.length);
        System.arraycopy(end, 0, all, bytes.length, end.length);
        try {
            Files.write(fileOf(id), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path fileOf(Blob blob) {
        return fileOf(blob.fileId());
    }

    private Path fileOf(FileId id) {
        String name = id.text();
        return directory
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private static void flip(Path file, int index) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[index] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void blobShouldSurviveTheStore() {
        Blob blob = put(text("kept"), "text/plain");

        store = new FileBlobStore(directory);

        assertThat(store.find(blob.fileId())).contains(blob);
        assertThat(content(blob.fileId())).isEqualTo(text("kept"));
    }

    @Test
    void nothingButTheBlobShouldBeLeftOnDisk() throws IOException {
        put(text("same"), "");
        put(text("same"), "");
        failingStreamShouldLeaveNothing();

        assertThat(files()).hasSize(1);
    }

    @Test
    void leftoversOfACrashShouldBeRemovedAtStart() throws IOException {
        Blob blob = put(text("kept"), "");
        Files.write(directory.resolve("arriving/half-written"), random(1_000, 1));

        store = new FileBlobStore(directory);

        assertThat(files()).containsExactly(fileOf(blob));
    }

    @Test
    void everyFlippedByteShouldBeNoticed() throws IOException {
        byte[] bytes = random(100, 3);
        Blob blob = put(bytes, "image/png");
        int length = (int) Files.size(fileOf(blob));

        for (int index : IntStream.range(0, length).toArray()) {
            flip(fileOf(blob), index);
            assertThatThrownBy(() -> content(blob.fileId()))
                    .as("byte %d", index)
                    .isInstanceOf(DamagedPayloadException.class);
            flip(fileOf(blob), index);
        }

        assertThat(content(blob.fileId())).isEqualTo(bytes);
    }

    @Test
    void damageShouldBeNoticedHoweverTheStreamIsRead() throws IOException {
        Blob blob = put(random(10_000, 4), "");
        flip(fileOf(blob), 5_000);

        try (InputStream bytes = store.open(blob.fileId()).orElseThrow()) {
            assertThatThrownBy(() -> bytes.skipNBytes(20_000)).isInstanceOf(DamagedPayloadException.class);
        }
        try (InputStream bytes = store.open(blob.fileId()).orElseThrow()) {
            assertThat(bytes.markSupported()).isFalse();
            assertThatThrownBy(() -> {
                        while (bytes.read() >= 0) {
                            // Byte by byte to the end.
                        }
                    })
                    .isInstanceOf(DamagedPayloadException.class);
        }
    }

    @Test
    void fileOfTheWrongLengthShouldNotOpen() throws IOException {
        Blob blob = put(random(100, 5), "image/png");
        byte[] whole = Files.readAllBytes(fileOf(blob));

        for (int length : IntStream.range(0, whole.length).toArray()) {
            Files.write(fileOf(blob), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> store.open(blob.fileId())).isInstanceOf(DamagedPayloadException.class);
            assertThatThrownBy(() -> store.find(blob.fileId())).isInstanceOf(DamagedPayloadException.class);
        }
        Files.write(fileOf(blob), Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> store.open(blob.fileId())).isInstanceOf(DamagedPayloadException.class);
    }

    @Test
    void storingTheBytesAgainShouldHealAFileOfTheWrongLength() throws IOException {
        Blob blob = put(text("healed"), "text/plain");
        Files.write(fileOf(blob), new byte[0]);

        put(text("healed"), "text/plain");

        assertThat(content(blob.fileId())).isEqualTo(text("healed"));
    }

    @Test
    void storingTheBytesAgainShouldHealOthersThatAreNotSound() {
        Blob blob = put(text("healed"), "text/plain");
        write(blob.fileId(), text("damage"), Checksum.of(text("something else")));

        put(text("healed"), "text/plain");

        assertThat(content(blob.fileId())).isEqualTo(text("healed"));
    }

    @Test
    void unwritableDirectoryShouldFailTheWriteAndLeaveNothing() throws IOException {
        FileId id = put(text("first"), "").fileId();
        store.delete(id);
        store = new FileBlobStore(directory);
        Path leaf = directory.resolve(id.text().substring(0, 2));
        Files.delete(leaf.resolve(id.text().substring(2, 4)));
        Files.delete(leaf);
        Files.writeString(leaf, "in the way of a directory");

        assertThatThrownBy(() -> put(text("first"), "")).isInstanceOf(StorageException.class);

        assertThat(files()).containsExactly(leaf);
    }

    @Test
    void tooLongContentTypeShouldBeRefused() {
        assertThatThrownBy(() -> put(text("a"), "x".repeat(65_536))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void unwritableRootShouldBeNamedInTheError() {
        assertThatThrownBy(() -> new FileBlobStore(Path.of("/proc/blobs")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("/proc/blobs cannot be written to");
    }
}
