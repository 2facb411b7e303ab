package org.specstar.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long a round lasts: until a time, or until so many have asked. Safe for use by many threads. */
final class Span {
    private final AtomicLong left;
    private final long begin = System.nanoTime();
    private final long end;
    private final boolean counted;

    Span(Duration time, long most) {
        this.end = begin + time.toNanos();
        this.left = new AtomicLong(most);
        this.counted = most < Long.MAX_VALUE;
    }

    /** Whether somebody may ask once more. */
    boolean goesOn() {
        return System.nanoTime() < end && (!counted || left.getAndDecrement() > 0);
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
