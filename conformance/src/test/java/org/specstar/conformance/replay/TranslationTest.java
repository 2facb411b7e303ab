package org.specstar.conformance.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static final String RECORDED_ID = "431bdbea-a379-40f1-a6bc-3c21d2be100a";
    private static final String ACTUAL_ID = "00000000-0000-4000-8000-000000000001";

    private final Translation translation = new Translation();

    @BeforeEach
    void learn() {
        assertThat(translation.learn("issue:" + RECORDED_ID + ":1", "issue:" + ACTUAL_ID + ":1"))
                .isEmpty();
        assertThat(translation.learn("2026-03-01T12:00:01.125000", "2026-11-21T08:00:00.250000Z"))
                .isEmpty();
    }

    @Test
    void idsShouldBeReplacedWhereverTheyStand() {
        assertThat(translation.toThisRun("/issue/issue%3A" + RECORDED_ID + "?x=issue:" + RECORDED_ID + ":2"))
                .isEqualTo("/issue/issue%3A" + ACTUAL_ID + "?x=issue:" + ACTUAL_ID + ":2");
    }

    @Test
    void timesShouldKeepTheirManner() {
        assertThat(translation.toThisRun("t=2026-03-01T12:00:01.125")).isEqualTo("t=2026-11-21T08:00:00.250000");
        assertThat(translation.toThisRun("t=2026-03-01T12%3A00%3A01.125Z"))
                .isEqualTo("t=2026-11-21T08%3A00%3A00.250000Z");
        assertThat(translation.toThisRun("t=2026-03-01T14:00:01.125%2B02:00"))
                .isEqualTo("t=2026-11-21T10%3A00%3A00.250000%2B02%3A00");
    }

    @Test
    void bytesShouldKeepTheirLengthAndWhatIsNoText() {
        byte[] recorded = ("é\u0000" + RECORDED_ID + "2026-03-01T12:00:01.125000").getBytes(UTF_8);

        byte[] actual = translation.toThisRun(recorded);

        assertThat(actual)
                .hasSameSizeAs(recorded)
                .isEqualTo(("é\u0000" + ACTUAL_ID + "2026-11-21T08:00:00.250000").getBytes(UTF_8));
    }

    @Test
    void learnShouldRefuseOtherWordsAroundAnId() {
        assertThat(translation.learn("issue:" + RECORDED_ID + ":1", "issue:" + ACTUAL_ID + ":2"))
                .isPresent();
        assertThat(translation.learn("issue:" + RECORDED_ID, "issue:none")).isPresent();
    }

    @Test
    void learnShouldRefuseATimeThatIsNotServedInUtc() {
        assertThat(translation.learn("2026-03-01T12:00:01.125000", "2026-11-21T08:00:00.250000"))
                .isPresent();
        assertThat(translation.learn("2026-03-01T12:00:01.125000", "2026-11-21T08:00:00.250Z"))
                .isPresent();
        assertThat(translation.learn("2026-03-01T12:00:01.125000", "2026-11-21T09:00:00.250000+01:00"))
                .isPresent();
    }
}
