package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogScaleTest {
    @Test
    void axisShouldBeginBelowTheLeastAndEndAboveTheGreatestValue() {
        LogScale scale = LogScale.of(20, 3_000, 400);

        assertThat(scale.steps()).containsExactly(10.0, 100.0, 1_000.0, 10_000.0);
    }

    @Test
    void leastValueShouldBeSeenWhenItIsAPowerOfTen() {
        LogScale scale = LogScale.of(100, 100_000);

        assertThat(scale.share(100)).isEqualTo(0.25, within(1e-9));
        assertThat(scale.share(100_000)).isEqualTo(1, within(1e-9));
    }

    @Test
    void eachStepShouldBeAsLong() {
        LogScale scale = LogScale.of(20, 10_000);

        assertThat(scale.share(100)).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(scale.share(1_000)).isEqualTo(2 / 3.0, within(1e-9));
    }

    @Test
    void whatHasNoPlaceShouldStandAtTheBeginning() {
        LogScale scale = LogScale.of(20, 0, Double.POSITIVE_INFINITY, 500);

        assertThat(scale.share(0)).isZero();
        assertThat(scale.share(Double.NaN)).isZero();
        assertThat(LogScale.of().steps()).hasSizeGreaterThan(1);
    }
}
