package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.payload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;
import org.specstar.revision.PayloadStoreContract;

class FilePayloadStoreTest implements PayloadStoreContract {
    private static final UUID NAME = UUID.fromString("abcdef01-2345-4678-9abc-def012345678");
    private static final Payload PAYLOAD = payload("{\"title\":\"kept\"}");

    @TempDir
    Path directory;

    private PayloadStore store;

    @BeforeEach
    void openStore() {
        store = new FilePayloadStore(root());
    }

    @Override
    public PayloadStore testee() {
        return store;
    }

    private Path root() {
        return directory.resolve("new/payloads");
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String writeOne() {
        return store.writeAll(List.of(PAYLOAD)).get(0);
    }

    @Test
    void payloadShouldSurviveTheStore() {
        String address = writeOne();

        assertThat(new FilePayloadStore(root()).read(address)).isEqualTo(PAYLOAD.bytes());
    }

    @Test
    void batchShouldShareAFileThatGoesWithItsLastPayload() {
        List<String> addresses = store.writeAll(
                IntStream.range(0, 100).mapToObj(number -> payload("" + number)).toList());

        store.deleteAll(addresses.subList(0, 50));
        assertThat(files()).hasSize(1);
        assertThat(store.read(addresses.get(50))).isEqualTo(payload("50").bytes());
        addresses.subList(50, 99).forEach(address -> store.deleteAll(List.of(address)));
        assertThat(files()).hasSize(1);
        store.deleteAll(addresses.subList(99, 100));
        assertThat(files()).isEmpty();
    }

    @Test
    void largePayloadsShouldHaveFilesOfTheirOwn() {
        Payload large = Payload.of(new byte[1 << 20], Payload.UNKNOWN);

        List<String> addresses = store.writeAll(List.of(PAYLOAD, large, large));

        assertThat(files()).hasSize(3);
        store.deleteAll(addresses.subList(1, 2));
        assertThat(files()).hasSize(2);
        assertThat(store.read(addresses.get(2))).isEqualTo(large.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../../../etc/passwd",
                "/etc/passwd",
                "ab/cd/../../../../etc/passwd",
                "ab/cd/../../etc/passwd.0.10",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678.0",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678.-1.5",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678.0.99999999999",
                "ab/ce/abcdef01-2345-4678-9abc-def012345678.0.5",
                "ab/cd/ABCDEF01-2345-4678-9abc-def012345678.0.5",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678.0.5\n",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678.0.5/../x"
            })
    void textThatIsNoAddressShouldNotReachTheFileSystem(String text) {
        assertThatThrownBy(() -> store.read(text))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Not the address");
        assertThatCode(() -> store.deleteAll(List.of(text))).doesNotThrowAnyException();
    }

    @Test
    void damagedAddressShouldNeitherReadNorHarmOthers() {
        List<String> addresses = store.writeAll(List.of(PAYLOAD, PAYLOAD));
        String file = addresses.get(0).substring(0, 42);

        for (String damaged : List.of(".1.16", ".7.3", ".0.15", ".0.999999999", ".999999999.16", ".21.999999999")) {
            assertThatThrownBy(() -> store.read(file + damaged)).isInstanceOf(StorageException.class);
        }
        store.deleteAll(List.of(file + ".1.16", file + ".7.3", file + ".999999999.16"));

        assertThat(store.read(addresses.get(0))).isEqualTo(PAYLOAD.bytes());
        assertThat(store.read(addresses.get(1))).isEqualTo(PAYLOAD.bytes());
    }

    @Test
    void missingAndTruncatedFilesShouldFailToRead() throws IOException {
        List<String> addresses = store.writeAll(List.of(PAYLOAD, PAYLOAD));
        Path file = files().get(0);

        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 30));
        assertThat(store.read(addresses.get(0))).isEqualTo(PAYLOAD.bytes());
        assertThatThrownBy(() -> store.read(addresses.get(1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(addresses.get(1));
        Files.delete(file);
        assertThatThrownBy(() -> store.read(addresses.get(0))).isInstanceOf(StorageException.class);
    }

    @Test
    void whatIsMissingOrTruncatedShouldBeLeftOutAloneOfMany() throws IOException {
        String missing = writeOne();
        Files.delete(files().get(0));
        List<String> addresses = store.writeAll(List.of(PAYLOAD, PAYLOAD));
        Path file = files().get(0);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 30));
        String whole = writeOne();

        Map<String, byte[]> read = store.readAll(List.of(missing, addresses.get(1), whole, addresses.get(0)));

        assertThat(read).containsOnlyKeys(addresses.get(0), whole);
        assertThat(read.get(whole)).isEqualTo(PAYLOAD.bytes());
    }

    @Test
    void truncatedFileShouldNotLosePayloadsByDeletion() throws IOException {
        List<String> addresses = store.writeAll(List.of(PAYLOAD, PAYLOAD, PAYLOAD));
        Path file = files().get(0);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 30));

        store.deleteAll(addresses.subList(0, 1));

        assertThat(files()).hasSize(1);
    }

    @Test
    void flippedByteShouldComeBackAndFailVerification() throws IOException {
        String address = writeOne();
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);

        byte[] read = store.read(address);

        assertThat(read).isNotEqualTo(PAYLOAD.bytes());
        assertThatThrownBy(() -> Payload.verified(read, PAYLOAD.fingerprint(), PAYLOAD.checksum(), "issue:1:1"))
                .isInstanceOf(DamagedPayloadException.class);
    }

    @Test
    void takenNameShouldFailAndLeaveItsFileAlone() throws IOException {
        Path taken = root().resolve("ab/cd/" + NAME);
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "other");

        assertThatThrownBy(() -> new FilePayloadStore(root(), () -> NAME).writeAll(List.of(PAYLOAD)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(root().toString());

        assertThat(taken).hasContent("other");
    }

    @Test
    void failureInTheMiddleShouldLeaveNoFile() throws IOException {
        Payload large = Payload.of(new byte[1 << 20], Payload.UNKNOWN);
        List<UUID> names = List.of(UUID.randomUUID(), NAME);
        Iterator<UUID> next = names.iterator();
        Path taken = root().resolve(near(names.get(0)));
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "in the way of the second");

        assertThatThrownBy(() -> new FilePayloadStore(root(), next::next).writeAll(List.of(large, large)))
                .isInstanceOf(StorageException.class);

        assertThat(files()).containsExactly(taken);
    }

    /** Where the file of the second name is, in the directory of the first. */
    private static String near(UUID first) {
        String beginning = first.toString().substring(0, 4);
        return beginning.substring(0, 2) + "/" + beginning.substring(2) + "/" + beginning
                + NAME.toString().substring(4);
    }

    @Test
    void nameOfARootThatIsAFileShouldBeInTheError() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new FilePayloadStore(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file + " cannot be written to");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void unwritableRootShouldBeNamedInTheError() {
        // Not even the superuser makes directories there.
        assertThatThrownBy(() -> new FilePayloadStore(Path.of("/proc/payloads")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("/proc/payloads cannot be written to");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void filesShouldBeForThisUserAlone() throws IOException {
        writeOne();

        assertThat(access(files().get(0))).isEqualTo("rw-------");
        try (Stream<Path> all = Files.walk(directory.resolve("new"))) {
            assertThat(all.filter(Files::isDirectory).map(FilePayloadStoreTest::access))
                    .hasSize(4)
                    .containsOnly("rwx------");
        }
    }

    private static String access(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
