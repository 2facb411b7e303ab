package org.specstar.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Binaries of 1 MiB. Safe for use by many threads. */
public final class Binaries {
    private static final int SIZE = 1 << 20;

    private final AtomicLong last;
    private final long different;
    private final byte[] noise = new byte[SIZE - Long.BYTES];

    /**
     * @param first number of the first one: servers keep the same bytes only once
     * @param different how many there are before they come again
     */
    public Binaries(long first, long different) {
        this.last = new AtomicLong(first);
        this.different = different;
        new Random(first).nextBytes(noise);
    }

    /** The next one. */
    public Request upload() {
        byte[] bytes = ByteBuffer.allocate(SIZE)
                .putLong(last.getAndIncrement() % different)
                .put(noise)
                .array();
        return Request.upload("/blobs/upload", "binary", Body.of(bytes));
    }
}
