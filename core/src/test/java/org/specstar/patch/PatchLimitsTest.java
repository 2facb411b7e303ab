package org.specstar.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;

class PatchLimitsTest {
    private static final byte[] PAYLOAD = "{\"tags\":[]}".getBytes(UTF_8);

    private static String applied(String patch) {
        return new String(PatchParser.jsonPatch(patch.getBytes(UTF_8)).applyTo(PAYLOAD), UTF_8);
    }

    private static ErrorCode refusal(String patch) {
        return catchThrowableOfType(PatchException.class, () -> applied(patch)).code();
    }

    private static String repeated(int times, String operation) {
        return IntStream.range(0, times)
                .mapToObj(number -> operation.replace("#", Integer.toString(number)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void patchThatDoublesThePayloadShouldBeRefused() {
        assertThat(refusal(repeated(40, "{\"op\":\"copy\",\"from\":\"\",\"path\":\"/x#\"}")))
                .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void patchThatDoublesAListOfSmallValuesShouldBeRefused() {
        String doubling = "{\"op\":\"copy\",\"from\":\"/tags\",\"path\":\"/tags/-\"}";

        assertThat(refusal(repeated(40, doubling))).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void patchThatMovesALongListAgainAndAgainShouldBeRefused() {
        String first = "{\"op\":\"add\",\"path\":\"/tags/0\",\"value\":0}";

        assertThat(refusal(repeated(60_000, first))).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void patchThatNestsThePayloadShouldBeRefused() {
        String deeper = IntStream.range(0, 200)
                .mapToObj(number -> "{\"op\":\"add\",\"path\":\"" + "/a".repeat(number + 1) + "\",\"value\":{}}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(refusal(deeper)).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void endlessPatchShouldBeRefused() {
        assertThat(refusal(repeated(PatchLimits.MOST_OPERATIONS + 1, "{\"op\":\"remove\",\"path\":\"/x\"}")))
                .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void longPatchShouldApply() {
        String patch = repeated(60_000, "{\"op\":\"add\",\"path\":\"/tags/-\",\"value\":#}");

        assertThat(applied(patch)).endsWith(",59998,59999]}");
    }

    @Test
    void copyShouldNotShareWhatALaterOperationChanges() {
        String patch = "[{\"op\":\"copy\",\"from\":\"/tags\",\"path\":\"/more\"},"
                + "{\"op\":\"add\",\"path\":\"/tags/-\",\"value\":1}]";

        assertThat(applied(patch)).isEqualTo("{\"tags\":[1],\"more\":[]}");
    }
}
