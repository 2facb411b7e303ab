package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileReadsTest {
    private static final Path FILE = Path.of("ab", "cd", "abcd");

    private static InputStream failing(IOException failure) {
        return new FileReads(FILE, new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });
    }

    @Test
    void bytesShouldComeThrough() throws IOException {
        byte[] bytes = {1, 2, 3, 4};

        assertThat(new FileReads(FILE, new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(bytes);
    }

    @Test
    void errorOfReadingShouldNameTheFile() {
        IOException failure = new IOException("Input/output error");

        assertThatThrownBy(() -> failing(failure).readAllBytes())
                .isInstanceOf(FileSystemException.class)
                .hasMessage(FILE + ": Input/output error")
                .hasCause(failure);
        assertThatThrownBy(() -> failing(failure).read()).isInstanceOf(FileSystemException.class);
    }

    @Test
    void interruptOfTheReaderShouldBeNoErrorOfTheFile() {
        IOException interrupt = new ClosedByInterruptException();

        assertThatThrownBy(() -> failing(interrupt).readAllBytes()).isSameAs(interrupt);
    }
}
