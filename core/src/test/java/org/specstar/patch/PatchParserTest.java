package org.specstar.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchParserTest {
    private static final byte[] PAYLOAD = "{\"a\":1,\"b\":{\"c\":[1.0,2]}}".getBytes(UTF_8);

    private static String applied(PayloadPatch patch) {
        return new String(patch.applyTo(PAYLOAD), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void operationsShouldApplyInOrder() {
        PayloadPatch patch = PatchParser.byShape(
                bytes(
                        "[{\"op\":\"remove\",\"path\":\"/b/c/0\"},"
                                + "{\"op\":\"add\",\"path\":\"/b/c/0\",\"value\":7},{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/z\"}]"));

        assertThat(applied(patch)).isEqualTo("{\"b\":{\"c\":[7,2]},\"z\":1}");
    }

    @Test
    void untouchedNumbersShouldKeepTheirForm() {
        PayloadPatch patch = PatchParser.byShape(bytes("{\"a\":null}"));

        assertThat(applied(patch)).isEqualTo("{\"b\":{\"c\":[1.0,2]}}");
    }

    @Test
    void singleOperationShouldBeRefusedAsAMistake() {
        assertThatThrownBy(() -> PatchParser.byShape(bytes("{\"op\":\"remove\",\"path\":\"/a\"}")))
                .isInstanceOf(PatchException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"op\":\"remove\",\"path\":\"/nothing\"}]",
                "[{\"op\":\"test\",\"path\":\"/a\",\"value\":2}]",
                "[{\"op\":\"fly\",\"path\":\"/a\"}]",
                "[{\"path\":\"/a\"}]",
                "[1]",
                "[{\"op\":\"add\",\"path\":\"/b/c/9\",\"value\":1}]"
            })
    void patchThatDoesNotApplyShouldSaySo(String patch) {
        assertThatThrownBy(() -> applied(PatchParser.jsonPatch(bytes(patch)))).isInstanceOf(PatchException.class);
    }
}
