package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Subject MEMORY = Subject.specstar("memory");

    private static Compared compared(Measurement before, Measurement after) {
        return Comparison.of(Runs.of(before), Runs.of(after)).common().get(0);
    }

    private static Measurement read(Double... rates) {
        return Runs.measured(MEMORY, "read", rates);
    }

    @Test
    void ratioShouldBeThatOfTheMedians() {
        Compared compared = compared(read(100.0, 90.0, 300.0), read(150.0, 140.0, 900.0));

        assertThat(compared.ratio()).isEqualTo(1.5);
    }

    @Test
    void differenceShouldBeNoiseWhenRoundsOverlap() {
        Compared compared = compared(read(100.0, 90.0, 130.0), read(150.0, 120.0, 160.0));

        assertThat(compared.verdict()).isEqualTo(Compared.Verdict.SAME);
    }

    @Test
    void differenceShouldBeBeyondTheNoiseWhenRoundsLieApart() {
        Measurement slow = read(100.0, 90.0, 110.0);
        Measurement fast = read(120.0, 130.0, 140.0);

        assertThat(compared(slow, fast).verdict()).isEqualTo(Compared.Verdict.FASTER);
        assertThat(compared(fast, slow).verdict()).isEqualTo(Compared.Verdict.SLOWER);
    }

    @Test
    void noiseShouldBeUnknownWhenThereIsOneRound() {
        Compared compared = compared(read(100.0), read(200.0, 210.0));

        assertThat(compared.verdict()).isEqualTo(Compared.Verdict.UNKNOWN);
        assertThat(compared.chance()).isZero();
    }

    @Test
    void chanceShouldFallWithTheNumberOfRounds() {
        Compared three = compared(read(1.0, 2.0, 3.0), read(1.0, 2.0, 3.0));
        Compared two = compared(read(1.0, 2.0), read(1.0, 2.0));

        assertThat(three.chance()).isEqualTo(0.1, within(1e-9));
        assertThat(two.chance()).isEqualTo(1 / 3.0, within(1e-9));
    }

    @Test
    void measurementsOfOneRunAloneShouldBeNamed() {
        Results before = Runs.of(read(1.0), Runs.measured(MEMORY, "list", 1.0));
        Results after = Runs.of(read(2.0), Runs.measured(Subject.other("memory"), "read", 1.0));

        String text = Comparison.of(before, after).text();

        assertThat(text)
                .contains("0 of 1 rates differ")
                .endsWith("In one run alone: list, memory, 10,000, 16; read (other), memory, 10,000, 16.\n");
    }
}
