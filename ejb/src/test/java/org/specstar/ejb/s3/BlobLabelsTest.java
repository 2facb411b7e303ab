package org.specstar.ejb.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobLabelsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "ünï 🙂 \r\n\t{}"})
    void anyTypeShouldComeBackFromSignsThatHeadersAllow(String type) {
        String encoded = BlobLabels.encoded(type);

        assertThat(encoded).matches("[A-Za-z0-9_-]+");
        assertThat(BlobLabels.decoded(encoded)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "image/svg+xml", "text/html; charset=utf-8", "a/b;c=\"d\""})
    void plainMediaTypeShouldBeShownToBrowsers(String type) {
        assertThat(BlobLabels.mediaType(type)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/plain\r\nX: y", "ünï/x", "a/b; c=\r\n"})
    void anythingElseShouldBeShownAsBytes(String type) {
        assertThat(BlobLabels.mediaType(type)).isEqualTo("application/octet-stream");
    }

    @Test
    void fileNameShouldNotLeaveItsPlace() {
        assertThat(BlobLabels.disposition("")).isEqualTo("attachment");
        assertThat(BlobLabels.disposition("a\"\r\nX: y/..\u202E.txt"))
                .isEqualTo("attachment; filename*=UTF-8''a%22%0D%0AX%3A%20y%2F..%E2%80%AE.txt");
    }
}
