package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.patch.PatchException;
import org.specstar.rest.problem.RequestException;

class PatchesTest {
    private static final String LIST = "[{\"op\":\"replace\",\"path\":\"/a\",\"value\":2}]";
    private static final String OBJECT = "{\"a\":2}";

    private static String patched(@Nullable MediaType type, String patch) {
        return new String(Patches.read(type, patch.getBytes(UTF_8)).applyTo("{\"a\":1}".getBytes(UTF_8)), UTF_8);
    }

    private static MediaType application(String subtype) {
        return new MediaType("application", subtype);
    }

    @Test
    void mediaTypeShouldSayHowToRead() {
        assertThat(patched(application("json-patch+json"), LIST)).isEqualTo("{\"a\":2}");
        assertThat(patched(application("merge-patch+json"), OBJECT)).isEqualTo("{\"a\":2}");
    }

    @Test
    void mediaTypeShouldBindWhateverTheShape() {
        assertThatThrownBy(() -> patched(application("json-patch+json"), OBJECT))
                .isInstanceOf(PatchException.class);
        assertThatThrownBy(() -> patched(application("merge-patch+json"), LIST)).isInstanceOf(PatchException.class);
    }

    @Test
    void plainJsonShouldBeReadByItsShape() {
        assertThat(patched(MediaType.APPLICATION_JSON_TYPE, LIST)).isEqualTo("{\"a\":2}");
        assertThat(patched(MediaType.APPLICATION_JSON_TYPE, OBJECT)).isEqualTo("{\"a\":2}");
        assertThat(patched(null, OBJECT)).isEqualTo("{\"a\":2}");
    }

    @Test
    void mediaTypeShouldBeReadWithoutCase() {
        assertThat(patched(new MediaType("Application", "Merge-Patch+JSON"), OBJECT))
                .isEqualTo("{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-www-form-urlencoded", "xml", "octet-stream"})
    void otherMediaTypesShouldBeRefused(String subtype) {
        assertThatThrownBy(() -> patched(application(subtype), OBJECT))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }
}
