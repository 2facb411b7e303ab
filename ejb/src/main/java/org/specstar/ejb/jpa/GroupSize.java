package org.specstar.ejb.jpa;

import java.util.Collection;

/** How many payloads are read together: as many as take a few MiB, judged by the largest of those before. */
final class GroupSize {
    private static final int FIRST = 8;
    private static final int MOST = 32;
    private static final long BYTES = 8L << 20;

    private int size = FIRST;

    int now() {
        return size;
    }

    /** Takes note of the group that was read last. */
    void learn(Collection<byte[]> read) {
        long largest = read.stream().mapToLong(bytes -> bytes.length).max().orElse(0);
        size = (int) Math.max(1, Math.min(MOST, BYTES / Math.max(1, largest)));
    }
}
