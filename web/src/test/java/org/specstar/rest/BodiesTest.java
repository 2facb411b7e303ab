package org.specstar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.RequestException;

class BodiesTest {
    private static InputStream body(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    @Test
    void bodyUpToTheLimitShouldBeRead() {
        assertThat(Bodies.read(body(0), 4)).isEmpty();
        assertThat(Bodies.read(body(3), 4)).hasSize(3);
        assertThat(Bodies.read(body(4), 4)).hasSize(4);
    }

    @Test
    void largerBodyShouldBeRefused() {
        RequestException failure = catchThrowableOfType(RequestException.class, () -> Bodies.read(body(5), 4));

        assertThat(failure.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(failure).hasMessageContaining("specstar.http.max-body");
    }

    @Test
    void brokenConnectionShouldBeNoMistakeOfTheCaller() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> Bodies.read(broken, 4)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void bodyOfAnotherKindShouldBeRefused() {
        RequestException failure =
                catchThrowableOfType(RequestException.class, () -> Bodies.json(MediaType.TEXT_PLAIN_TYPE, body(1), 4));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void jsonShouldBeReadWhateverItsDialect() {
        assertThat(Bodies.json(null, body(1), 4)).hasSize(1);
        assertThat(Bodies.json(MediaType.APPLICATION_JSON_TYPE, body(1), 4)).hasSize(1);
        assertThat(Bodies.json(MediaType.valueOf("application/vnd.x+json; charset=utf-8"), body(1), 4))
                .hasSize(1);
    }
}
