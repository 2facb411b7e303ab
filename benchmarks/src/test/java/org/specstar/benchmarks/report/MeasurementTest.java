package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Subject MEMORY = Subject.specstar("memory");

    private static Measurement withCpu(double cpuMillis) {
        return new Measurement(MEMORY, 10, 1, "read", List.of(1.0), 1, 2, cpuMillis, 0, 0);
    }

    @Test
    void rateShouldBeTheMedianOfTheRounds() {
        Measurement odd = Runs.measured(MEMORY, "read", 30.0, 10.0, 20.0);
        Measurement even = Runs.measured(MEMORY, "read", 40.0, 10.0, 20.0, 30.0);

        assertThat(odd.rate()).isEqualTo(20);
        assertThat(even.rate()).isEqualTo(25);
    }

    @Test
    void roundsShouldBeKnownByTheirExtremes() {
        Measurement measurement = Runs.measured(MEMORY, "read", 30.0, 10.0, 20.0);

        assertThat(measurement.slowestRound()).isEqualTo(10);
        assertThat(measurement.fastestRound()).isEqualTo(30);
    }

    @Test
    void cpuShouldBeAbsentWhenItIsNotKnown() {
        assertThat(withCpu(Double.NaN).cpu()).isEmpty();
        assertThat(withCpu(0.5).cpu()).hasValue(0.5);
    }

    @Test
    void measurementShouldNotBeMadeWithoutARound() {
        assertThatThrownBy(() -> Runs.measured(MEMORY, "read"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read");
    }
}
