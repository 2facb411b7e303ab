package org.specstar.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant RECORDED = Instant.parse("2026-03-01T12:00:01.125Z");
    private static final Instant ACTUAL = Instant.parse("2026-11-21T08:00:00.000100Z");

    private final Timeline times = new Timeline();

    @Test
    void unknownTimeShouldBeItselfWhileNothingIsKnown() {
        assertThat(times.actual(RECORDED)).isEqualTo(RECORDED);
    }

    @Test
    void knownTimeShouldBeExact() {
        assertThat(times.bind(RECORDED, ACTUAL)).isEmpty();

        assertThat(times.actual(RECORDED)).isEqualTo(ACTUAL);
    }

    @Test
    void timeBetweenTwoShouldLieAtTheSameShare() {
        times.bind(RECORDED, ACTUAL);
        times.bind(RECORDED.plusSeconds(4), ACTUAL.plusNanos(4_000_000));

        assertThat(times.actual(RECORDED.plusSeconds(1))).isEqualTo(ACTUAL.plusNanos(1_000_000));
    }

    @Test
    void timeOutsideShouldKeepItsDistance() {
        times.bind(RECORDED, ACTUAL);
        times.bind(RECORDED.plusSeconds(4), ACTUAL.plusSeconds(1));

        assertThat(times.actual(RECORDED.minusSeconds(5))).isEqualTo(ACTUAL.minusSeconds(5));
        assertThat(times.actual(RECORDED.plusSeconds(6))).isEqualTo(ACTUAL.plusSeconds(3));
    }

    @Test
    void bindShouldRefuseAnotherTimeForTheSame() {
        times.bind(RECORDED, ACTUAL);

        assertThat(times.bind(RECORDED, ACTUAL.plusNanos(1000))).isPresent();
        assertThat(times.actual(RECORDED)).isEqualTo(ACTUAL);
    }

    @Test
    void bindShouldRefuseAnotherOrder() {
        times.bind(RECORDED, ACTUAL);

        assertThat(times.bind(RECORDED.plusSeconds(1), ACTUAL)).isPresent();
        assertThat(times.bind(RECORDED.minusSeconds(1), ACTUAL.plusSeconds(1))).isPresent();
    }

    @Test
    void copyShouldLearnAlone() {
        Timeline copy = times.copy();

        copy.bind(RECORDED, ACTUAL);

        assertThat(times.actual(RECORDED)).isEqualTo(RECORDED);
    }
}
