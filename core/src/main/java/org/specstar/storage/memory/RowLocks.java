package org.specstar.storage.memory;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;

/**
 * Which unit holds which row. A row is held until its unit ends, so whoever wants it waits for that end. Units that wait
 * for each other in a ring are parted by the longest wait.
 */
final class RowLocks {
    private final ConcurrentMap<RowKey, Holder> holders = new ConcurrentHashMap<>();
    private final Duration longestWait;

    RowLocks(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** A unit as a holder of rows; compared by identity. */
    static final class Holder {
        private final CountDownLatch end = new CountDownLatch(1);
    }

    /** Takes the row if it is free or the holder's already; otherwise who has it. */
    @Nullable
    Holder tryTake(RowKey row, Holder holder) {
        Holder other = holders.putIfAbsent(row, holder);
        return other == holder ? null : other;
    }

    /** The moment, on the nanosecond clock, at which a wait that begins now is too long. */
    long deadline() {
        return System.nanoTime() + longestWait.toNanos();
    }

    /**
     * Waits until a holder's unit has ended.
     *
     * @throws StorageBusyException at the deadline
     * @throws StorageException when the thread is interrupted
     */
    void await(Holder other, RowKey row, long deadline) {
        try {
            if (!other.end.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new StorageBusyException("Another unit of work holds '" + row.text() + "' for longer than "
                        + longestWait.toMillis() + " ms");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for '" + row.text() + "'", e);
        }
    }

    /** Gives rows back and wakes whoever waits for the holder. */
    void end(Holder holder, Iterable<RowKey> rows) {
        rows.forEach(row -> holders.remove(row, holder));
        holder.end.countDown();
    }
}
