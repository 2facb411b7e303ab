package org.specstar.benchmarks.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How far along an axis a value stands when each step is ten times the last.
 *
 * @param first power of ten at which the axis begins
 * @param last power of ten at which it ends
 */
record LogScale(int first, int last) {
    /** From the power of ten below the least value, never equal to it, to that above the greatest. */
    static LogScale of(double... values) {
        double[] shown = Arrays.stream(values).filter(LogScale::shown).toArray();
        int first = (int) Math.floor(Math.log10(Arrays.stream(shown).min().orElse(1) * 0.8));
        int last = (int) Math.ceil(Math.log10(Arrays.stream(shown).max().orElse(1)));
        return new LogScale(first, Math.max(first + 1, last));
    }

    private static boolean shown(double value) {
        return value > 0 && Double.isFinite(value);
    }

    /** Between 0 and 1; what the axis is too short for stands at its end. */
    double share(double value) {
        double steps = shown(value) ? Math.log10(value) - first : 0;
        return Math.min(1, Math.max(0, steps / (last - first)));
    }

    /** The values at which the steps are. */
    DoubleStream steps() {
        return IntStream.rangeClosed(first, last).mapToDouble(power -> Math.pow(10, power));
    }
}
