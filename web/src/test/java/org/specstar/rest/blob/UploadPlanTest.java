package org.specstar.rest.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.rest.problem.ParameterException;

class UploadPlanTest {
    private static UploadPlan read(String json) {
        return UploadPlan.read(json.getBytes(UTF_8));
    }

    @Test
    void planShouldSayWhatIsKnown() {
        assertThat(read("{\"content_type\":\"video/mp4\",\"size\":5000000000}"))
                .isEqualTo(new UploadPlan("video/mp4", 5_000_000_000L));
        assertThat(read("{\"size\":0}")).isEqualTo(new UploadPlan("", 0L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"content_type\":null,\"size\":null}"})
    void planMaySayNothing(String json) {
        assertThat(read(json)).isEqualTo(new UploadPlan("", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "7",
                "{\"size\":-1}",
                "{\"size\":1.5}",
                "{\"size\":\"7\"}",
                "{\"size\":99999999999999999999}",
                "{\"content_type\":7}",
                "{\"content_type\":\"nonsense\"}",
                "{\"content_type\":\"text/plain\\r\\nX: y\"}",
                "{\"file_id\":\"x\"}"
            })
    void planThatCannotBeUnderstoodShouldBeRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(ParameterException.class);
    }
}
