package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void numbersShouldHaveTheDigitsThatSaySomething() {
        assertThat(Numbers.rate(12_345.6)).isEqualTo("12,346");
        assertThat(Numbers.rate(4.25)).isEqualTo("4.3");
        assertThat(Numbers.millis(0.125)).isEqualTo("0.13");
        assertThat(Numbers.millis(1_234.5)).isEqualTo("1,235");
        assertThat(Numbers.ratio(0.197)).isEqualTo("0.20");
    }

    @Test
    void boundsShouldBeWrittenAsTheyWereSet() {
        assertThat(Numbers.ratio(100)).isEqualTo("100");
        assertThat(Numbers.ratio(2)).isEqualTo("2");
        assertThat(Numbers.ratio(0.6)).isEqualTo("0.60");
    }

    @Test
    void stepsShouldBeShortEnoughForAnAxis() {
        assertThat(Numbers.step(0.1)).isEqualTo("0.1");
        assertThat(Numbers.step(100)).isEqualTo("100");
        assertThat(Numbers.step(10_000)).isEqualTo("10 k");
        assertThat(Numbers.step(1_000_000)).isEqualTo("1 M");
    }
}
