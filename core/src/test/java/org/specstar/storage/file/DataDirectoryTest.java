package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.StorageException;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void openShouldRefuseASecondHolderInOneLine() {
        try (DataDirectory data = DataDirectory.open(directory)) {
            assertThat(data.resolve("payloads")).isEqualTo(directory.resolve("payloads"));
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("The data directory " + directory + " is in use by another process");
        }
    }

    @Test
    void openShouldRefuseASecondProcessUntilTheFirstIsKilled() throws Exception {
        try (ChildProcess first = ChildProcess.start(Holder.class, directory.toString())) {
            assertThat(first.line().orElseThrow()).startsWith("held");
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("in use by another process");
            first.kill();
        }

        DataDirectory.open(directory).close();
    }

    /** Takes the directory and keeps it. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (DataDirectory data = DataDirectory.open(Path.of(arguments[0]))) {
                ChildProcess.say("held " + data.root());
                // Ends when the parent does, at the latest.
                System.in.read();
            }
        }
    }

    @Test
    void closedDirectoryShouldBeFreeAgain() {
        DataDirectory.open(directory).close();

        DataDirectory.open(directory).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void newDirectoryShouldBeForThisUserAlone() throws IOException {
        Path fresh = directory.resolve("a/b");

        DataDirectory.open(fresh).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("lock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nameOfADirectoryThatIsAFileShouldBeInTheError() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file + " cannot be written to");
    }
}
