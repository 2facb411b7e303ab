package org.specstar.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {
    /** As the recordings of the original have them. */
    @ParameterizedTest
    @CsvSource({
        "aGVsbG8gYmxvYg==, text/plain",
        "cDI=, text/plain",
        "YmxvYiBpbiBhcmNoaXZl, text/plain",
        "R0lGODlhAQABAIAAAA==, image/gif",
        "iVBORw0KGgowMDAw, image/png"
    })
    void bytesOfTheRecordingsShouldBeWhatTheyWereForTheOriginal(String base64, String expected) {
        assertThat(ContentTypes.guess(Base64.getDecoder().decode(base64), "")).isEqualTo(expected);
    }

    @Test
    void bytesThatTellNothingShouldBeJustBytes() {
        assertThat(ContentTypes.guess(new byte[] {1, 2, 3, 0, -1, -2}, "")).isEqualTo("application/octet-stream");
        assertThat(ContentTypes.guess(new byte[0], "")).isEqualTo("application/octet-stream");
    }

    @Test
    void nameShouldHelpWhereTheBytesDoNotSuffice() {
        assertThat(ContentTypes.guess("a;b\n1;2\n".getBytes(UTF_8), "table.csv"))
                .isEqualTo("text/csv");
        assertThat(ContentTypes.guess("{}".getBytes(UTF_8), "x.json")).isEqualTo("application/json");
    }

    @Test
    void nameShouldNotMakeAnImageOfAPage() {
        assertThat(ContentTypes.guess("<!DOCTYPE html><html></html>".getBytes(UTF_8), "x.png"))
                .isEqualTo("text/html");
    }
}
