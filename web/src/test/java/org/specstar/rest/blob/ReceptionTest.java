package org.specstar.rest.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.blob.Blob;
import org.specstar.rest.form.MalformedFormException;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.problem.RequestException;

class ReceptionTest {
    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "B"));
    private static final BodyLength UNKNOWN = new BodyLength(-1);

    private final BlobsFixture fixture = new BlobsFixture();
    private final Reception reception = new Reception(fixture.blobs(), 100, () -> BlobsFixture.NOW);

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private Blob form(String headers, String content) {
        String body = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"z\"\r\n" + headers + "\r\n"
                + content + "\r\n--B--\r\n";
        return reception.form(FORM, UNKNOWN, stream(body));
    }

    private long stored() {
        long[] count = new long[1];
        fixture.store().forEach((id, size, written) -> count[0]++);
        return count[0];
    }

    @Test
    void fileShouldBeStoredUnderItsHashAndType() throws IOException {
        Blob blob = form("Content-Type: text/plain\r\n", "uploaded text");

        assertThat(BlobJson.bytes(blob))
                .asString(UTF_8)
                .isEqualTo(
                        "{\"file_id\":\"fc0b18f781b3d5542ba60365a7fee0bd\",\"size\":13,\"content_type\":\"text/plain\"}");
        assertThat(fixture.blobs().find(blob.fileId())).contains(blob);
        assertThat(fixture.blobs().open(blob).readAllBytes()).asString(UTF_8).isEqualTo("uploaded text");
    }

    @Test
    void fileWithoutATypeShouldBeBytes() {
        assertThat(form("", "raw").contentType()).isEqualTo("application/octet-stream");
        assertThat(reception.raw(UNKNOWN, stream("also raw")).contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void emptyFileShouldBeStored() {
        Blob blob = form("Content-Type: text/plain\r\n", "");

        assertThat(blob.size()).isZero();
        assertThat(blob.fileId().text()).isEqualTo("99aa06d3014798d86001c324468d497f");
    }

    @Test
    void sameBytesShouldKeepTheirFirstType() {
        Blob first = form("Content-Type: text/plain\r\n", "same");
        Blob second = form("Content-Type: text/html\r\n", "same");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void formWithoutAFileShouldBeRefused() {
        String body = "--B\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--B--\r\n";

        assertThatThrownBy(() -> reception.form(FORM, UNKNOWN, stream(body)))
                .isInstanceOfSatisfying(ParameterException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
                    assertThat(failure.members()).containsEntry("parameter", "file");
                });
    }

    @Test
    void formThatIsCutShortShouldLeaveNothing() {
        String body = "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf of it";

        assertThatThrownBy(() -> reception.form(FORM, UNKNOWN, stream(body)))
                .isInstanceOf(MalformedFormException.class);

        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "text/plain\u0001", "text/html, text/plain", "*/*"})
    void whatIsNoMediaTypeShouldBeRefused(String type) {
        assertThatThrownBy(() -> form("Content-Type: " + type + "\r\n", "x")).isInstanceOf(ParameterException.class);

        assertThat(stored()).isZero();
    }

    @Test
    void fileOfTheLimitShouldPassAndALongerOneShouldNot() {
        assertThat(reception.raw(new BodyLength(100), stream("x".repeat(100))).size())
                .isEqualTo(100);

        assertThatThrownBy(() -> reception.raw(UNKNOWN, stream("y".repeat(101))))
                .isInstanceOfSatisfying(
                        BlobTooLargeException.class,
                        failure -> assertThat(failure.members()).containsEntry("limit", 100L));
        assertThatThrownBy(() -> form("", "z".repeat(101))).isInstanceOf(BlobTooLargeException.class);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void bodyThatSaysItIsTooLongShouldNotBeRead() {
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("was read");
            }
        };

        assertThatThrownBy(() -> reception.raw(new BodyLength(101), unread)).isInstanceOf(BlobTooLargeException.class);
        assertThatThrownBy(() -> reception.form(FORM, new BodyLength(2 << 20), unread))
                .isInstanceOf(BlobTooLargeException.class);
    }

    @Test
    void connectionThatBreaksShouldLeaveNothing() {
        InputStream broken = new InputStream() {
            private int left = 50;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("reset by peer");
                }
                left--;
                return 'x';
            }
        };

        assertThatThrownBy(() -> reception.raw(UNKNOWN, broken))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.BAD_REQUEST));
        assertThat(stored()).isZero();
    }
}
