package org.specstar.benchmarks;

import java.time.Duration;
import java.util.Arrays;

/**
 * What an operation costs, from one thread that repeats it.
 *
 * @param medianNanos of all repetitions
 * @param slowNanos what 99 of 100 stay below
 */
record Measurement(long medianNanos, long slowNanos) {
    private static final int MOST = 200_000;

    /** Repeats an operation to warm it up, then as long again to measure it. */
    static Measurement of(Runnable operation, Duration time) {
        repeat(operation, time);
        long[] sorted = repeat(operation, time);
        Arrays.sort(sorted);
        return new Measurement(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
    }

    private static long[] repeat(Runnable operation, Duration time) {
        long[] nanos = new long[MOST];
        long end = System.nanoTime() + time.toNanos();
        int count = 0;
        while (count < MOST && (count == 0 || System.nanoTime() < end)) {
            long before = System.nanoTime();
            operation.run();
            nanos[count++] = System.nanoTime() - before;
        }
        return Arrays.copyOf(nanos, count);
    }

    double medianMicros() {
        return medianNanos / 1_000.0;
    }

    double slowMicros() {
        return slowNanos / 1_000.0;
    }
}
