package org.specstar.ejb.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.ErrorCode;
import org.specstar.StorageException;
import org.specstar.id.IdSource;

class UploadsTest {
    private static final int LIMIT = 200_000;

    private final Path directory;
    private final Uploads uploads;

    UploadsTest(@TempDir Path temporary) {
        directory = temporary.resolve("made/uploads");
        uploads = new Uploads(directory, LIMIT, IdSource.random());
    }

    private static InputStream bytes(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    @Test
    void uploadShouldGiveBackItsBytesAsOftenAsAsked() throws IOException {
        try (Upload upload = uploads.receive(new ByteArrayInputStream("archive".getBytes(UTF_8)))) {
            for (int time = 0; time < 2; time++) {
                try (InputStream open = upload.open()) {
                    assertThat(open.readAllBytes()).asString(UTF_8).isEqualTo("archive");
                }
            }
        }
    }

    @Test
    void uploadsShouldHaveDifferentKeys() {
        try (Upload first = uploads.receive(bytes(1));
                Upload second = uploads.receive(bytes(1))) {
            assertThat(first.key()).isNotEqualTo(second.key());
            assertThat(directory).isDirectoryContaining(file -> file.toString().contains(first.key()));
        }
    }

    @Test
    void closeShouldRemoveTheFile() {
        Upload upload = uploads.receive(bytes(3));

        upload.close();
        upload.close();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void uploadUpToTheLimitShouldBeReceived() throws IOException {
        try (Upload upload = uploads.receive(bytes(LIMIT));
                InputStream open = upload.open()) {
            assertThat(open.readAllBytes()).hasSize(LIMIT);
        }
    }

    @Test
    void largerUploadShouldLeaveNothing() {
        UploadTooLargeException failure =
                catchThrowableOfType(UploadTooLargeException.class, () -> uploads.receive(bytes(LIMIT + 1)));

        assertThat(failure.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(failure.members()).containsEntry("limit", (long) LIMIT);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void brokenConnectionShouldLeaveNothing() {
        InputStream broken = new SequenceInputStream(bytes(70_000), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> uploads.receive(broken))
                .isInstanceOf(StorageException.class)
                .hasRootCauseMessage("gone");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void uncheckedFailureWhileReadingShouldLeaveNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("The server has recycled the request");
            }
        };

        assertThatThrownBy(() -> uploads.receive(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void handedOverFileShouldOutliveTheUploadAndTheNextStart() {
        Path kept;
        try (Upload upload = uploads.receive(bytes(3))) {
            kept = upload.handOver();
        }

        Uploads next = new Uploads(directory, LIMIT, IdSource.random());

        assertThat(kept).hasSize(3).hasExtension("acbak");
        assertThat(next.owns(kept)).isTrue();
    }

    @Test
    void nextStartShouldRemoveWhatWasNeverFinished() {
        uploads.receive(bytes(3));
        assertThat(directory).isNotEmptyDirectory();

        assertThat(new Uploads(directory, LIMIT, IdSource.random()).owns(directory.resolve("a")))
                .isTrue();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void filesElsewhereShouldBelongToOthers() throws IOException {
        Path elsewhere = Files.createFile(directory.resolveSibling("archive.acbak"));

        assertThat(uploads.owns(elsewhere)).isFalse();
        assertThat(uploads.owns(directory.resolve("../archive.acbak"))).isFalse();
        assertThat(uploads.owns(directory)).isFalse();
    }
}
