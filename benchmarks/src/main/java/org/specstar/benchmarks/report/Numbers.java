package org.specstar.benchmarks.report;

import java.util.Locale;

/** Numbers as people read them: with as many digits as say something. */
final class Numbers {
    private Numbers() {}

    /** A rate per second. */
    static String rate(double rate) {
        return String.format(Locale.ROOT, rate < 100 ? "%.1f" : "%,.0f", rate);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%,.0f", millis);
    }

    /** Whole numbers without a point, so that a bound is written as it was set. */
    static String ratio(double ratio) {
        return String.format(
                Locale.ROOT, ratio == Math.rint(ratio) || ratio >= 100 ? "%,.0f" : ratio < 10 ? "%.2f" : "%.1f", ratio);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A power of ten, short enough for an axis. */
    static String step(double step) {
        if (step < 1_000) {
            return step < 1 ? Double.toString(step) : Long.toString(Math.round(step));
        }
        return step < 1_000_000 ? Math.round(step / 1_000) + " k" : Math.round(step / 1_000_000) + " M";
    }

    static String megabytes(long bytes) {
        return count(Math.round(bytes / 1e6));
    }
}
