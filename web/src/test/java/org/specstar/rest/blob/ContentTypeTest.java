package org.specstar.rest.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "text/plain, text/plain; charset=utf-8",
        "TEXT/Html, TEXT/Html; charset=utf-8",
        "text/plain; charset=iso-8859-1, text/plain; charset=iso-8859-1",
        "text/csv;header=present, text/csv;header=present; charset=utf-8",
        "image/png, image/png",
        "x/y, x/y",
        "'application/x-thing; a=\"b c\"', 'application/x-thing; a=\"b c\"'",
        "'', application/octet-stream",
        "nonsense, application/octet-stream",
        "*/*, application/octet-stream"
    })
    void storedTypeShouldBeServedIfItIsOne(String stored, String served) {
        assertThat(ContentType.served(stored)).isEqualTo(served);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text/",
                "/plain",
                "text/plain\r\nSet-Cookie: a=b",
                "text/plain\n",
                "text/plain; charset=\"\r\n\"",
                "text/plain;",
                "text/\u00e4",
                "text/*",
                "text/html, text/plain",
                "text /plain"
            })
    void whatIsNoTypeShouldNeitherComeInNorGoOut(String text) {
        assertThatThrownBy(() -> ContentType.given(text))
                .isInstanceOfSatisfying(
                        ParameterException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION_ERROR));
        assertThat(ContentType.served(text)).isEqualTo("application/octet-stream");
    }

    @Test
    void longTypeShouldNotGoOut() {
        String longType = "text/" + "x".repeat(100_000);

        assertThat(ContentType.served(longType)).isEqualTo("application/octet-stream");
        assertThatThrownBy(() -> ContentType.given(longType)).isInstanceOf(ParameterException.class);
    }

    @Test
    void textWithoutATypeShouldNotBeCalledText() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

        assertThat(ContentType.guessed("raw".getBytes(UTF_8))).isEqualTo("application/octet-stream");
        assertThat(ContentType.guessed(new byte[0])).isEqualTo("application/octet-stream");
        assertThat(ContentType.guessed(png)).isEqualTo("image/png");
    }
}
