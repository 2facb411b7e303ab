package org.specstar.transfer;

import java.time.Duration;

/**
 * When a batch is full: at a number of resources or of payload bytes, whichever comes first.
 *
 * @param payloadBytes a resource that reaches this alone is a batch alone
 */
public record BatchSize(int resources, long payloadBytes) {
    private static final int FEWEST = 500;
    private static final int MOST = 2_000;
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofMillis(400);

    /** 500 resources or 8 MiB. */
    public static final BatchSize STANDARD = new BatchSize(FEWEST, 8L << 20);

    /**
     * What the batch after one of this size had best have: up to 2,000 resources while they are stored in a fraction of a
     * second, because a store changes a page of an index once for all entries that a batch has for it; 500 where that takes
     * longer, because others may be waiting to write.
     *
     * @param took how long this one took to be stored
     */
    BatchSize after(Duration took) {
        if (took.compareTo(SHORT) < 0) {
            return new BatchSize(Math.min(2 * resources, MOST), payloadBytes);
        }
        return took.compareTo(LONG) > 0 ? new BatchSize(Math.max(resources / 2, FEWEST), payloadBytes) : this;
    }
}
