package org.specstar.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.MalformedJsonException;

class FileIdsTest {
    private static final String A = "a".repeat(32);
    private static final String B = "b".repeat(32);

    private static byte[] bytes(String json) {
        return json.replace("A", A).replace("B", B).getBytes(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"file_id\":\"A\",\"size\":1,\"content_type\":\"x\"}",
                "[1,[{\"x\":{\"size\":null,\"file_id\":\"A\"}}],\"file_id\"]",
                "{\"file_id\":{\"file_id\":\"A\"}}",
                "{\"a\":{\"file_id\":\"A\"},\"b\":[{\"file_id\":\"A\"}]}",
                "{\"file_id\":\"B\",\"other\":{\"file_id\":\"A\"}}",
                "{\"file_id\":\"A\",\"data\":\"file_id\"}"
            })
    void objectsThatAreBinariesShouldBeFound(String json) {
        assertThat(FileIds.in(bytes(json))).containsExactly(new FileId(A));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\"A\"",
                "[\"file_id\",\"A\"]",
                "{\"file_id\":5}",
                "{\"file_id\":null}",
                "{\"file_id\":\"feedbeef\"}",
                "{\"file_id\":\"A\",\"name\":\"a field of the user's own\"}",
                "{\"File_id\":\"A\"}"
            })
    void everythingElseShouldNot(String json) {
        assertThat(FileIds.in(bytes(json))).isEmpty();
    }

    @Test
    void everyOneShouldBeFoundOnce() {
        byte[] json = bytes("[{\"file_id\":\"B\"},{\"file_id\":\"A\"},{\"file_id\":\"B\"}]");

        assertThat(FileIds.in(json)).containsExactly(new FileId(B), new FileId(A));
    }

    @Test
    void whatIsNoJsonShouldBeRefused() {
        assertThatThrownBy(() -> FileIds.in(bytes("{\"file_id\":\"A\""))).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> FileIds.in(bytes("[".repeat(1_000)))).isInstanceOf(MalformedJsonException.class);
    }
}
