package org.specstar.benchmarks.load;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ids of generated issues, by their number: nobody has to remember a million of them.
 *
 * @param seed another seed, other ids
 */
public record IssueIds(long seed) {
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    /** The one of this number, as the platform would make it. */
    public String of(long number) {
        return "issue:" + uuid(number);
    }

    String any(long resources) {
        return of(ThreadLocalRandom.current().nextLong(resources));
    }

    /** One of version 4, whose digits say nothing of its number. */
    UUID uuid(long number) {
        long high = mixed(seed + number * 2 * STEP);
        long low = mixed(seed + (number * 2 + 1) * STEP);
        return new UUID(high & ~0xF000L | 0x4000L, low & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE);
    }

    /** SplitMix64, which leaves no two numbers the same. */
    private static long mixed(long value) {
        long once = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        long twice = (once ^ once >>> 27) * 0x94D0_49BB_1331_11EBL;
        return twice ^ twice >>> 31;
    }
}
