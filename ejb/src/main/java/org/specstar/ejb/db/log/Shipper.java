package org.specstar.ejb.db.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/**
 * Stores what is committed, in order, by one thread: everything that has been committed while one piece was under way
 * goes out as the next one, so that many writers share a round trip.
 *
 * <p>A piece that could not be stored is tried again as it was, since an earlier try may have arrived; until then nobody
 * begins to write. Positions count the bytes of all write-ahead logs since the start.
 */
final class Shipper {
    private static final Logger LOG = LoggerFactory.getLogger(Shipper.class);

    private final LogTail tail;
    private final PlainFile file;
    private final LogTimes times;
    private final Thread thread = new Thread(this::run, "specstar-database-log");

    // Guarded by this object.
    private long wal;
    private long walStart;
    private long end;
    private long stored;
    private boolean closed;
    private @Nullable StorageException failure;

    private volatile @Nullable StorageException stopped;

    /** @param wal number of the log that is written first */
    Shipper(LogTail tail, PlainFile file, long wal, LogTimes times) {
        this.tail = tail;
        this.file = file;
        this.wal = wal;
        this.times = times;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Tells that the current write-ahead log holds whole transactions up to an offset; answers the position of that. */
    synchronized long reached(long offset) {
        end = Math.max(end, walStart + offset);
        notifyAll();
        return end;
    }

    /** Tells that SQLite began its log anew. */
    synchronized void beginNextWal() {
        if (stored != end) {
            throw new IllegalStateException("The write-ahead log was begun anew before all of it was in the bucket");
        }
        wal++;
        walStart = end;
    }

    synchronized long end() {
        return end;
    }

    /** Number of the write-ahead log that is written. */
    synchronized long wal() {
        return wal;
    }

    LogPosition last() {
        return tail.last();
    }

    /** What hinders writing at present. */
    synchronized Optional<StorageException> failure() {
        StorageException reason = stopped;
        return Optional.ofNullable(reason != null ? reason : failure);
    }

    /** Ends writing and reading for good: what the file holds is not what is true. */
    void stop(StorageException reason) {
        synchronized (this) {
            if (stopped == null && !closed) {
                LOG.error("The database stops", reason);
                stopped = reason;
                notifyAll();
            }
        }
    }

    boolean isStopped() {
        return stopped != null;
    }

    void requireOwner() throws SQLException {
        StorageException reason = stopped;
        if (reason != null) {
            throw LogFailures.stopped(reason);
        }
    }

    synchronized void requireWritable() throws SQLException {
        requireOwner();
        if (failure != null) {
            throw LogFailures.refused(failure);
        }
    }

    /** Waits until everything up to a position is in the bucket. */
    synchronized void await(long position) throws SQLException {
        long until = System.nanoTime() + times.patience().toNanos();
        while (stored < position) {
            requireHope();
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw LogFailures.unknown(new StorageException("it took longer than " + times.patience()));
            }
            pause(left);
        }
    }

    private void requireHope() throws SQLException {
        Optional<StorageException> problem = failure();
        if (problem.isPresent()) {
            throw LogFailures.unknown(problem.get());
        }
        if (closed) {
            throw LogFailures.unknown(new StorageException("the database was stopped"));
        }
    }

    private synchronized void pause(long nanos) throws SQLException {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LogFailures.unknown(e);
        }
    }

    private void run() {
        try {
            while (true) {
                WalPiece piece = next();
                ship(piece);
                store(piece);
            }
        } catch (InterruptedException e) {
            LOG.debug("The log of the database is no longer shipped");
        } catch (FencedException e) {
            stop(e);
        }
    }

    private synchronized WalPiece next() throws InterruptedException {
        while (stored == end) {
            wait();
        }
        while (true) {
            try {
                return piece();
            } catch (IOException e) {
                fail(new StorageException("The write-ahead log cannot be read: " + e.getMessage(), e));
                TimeUnit.MILLISECONDS.timedWait(this, times.retry().toMillis());
            }
        }
    }

    private WalPiece piece() throws IOException {
        int length = (int) Math.min(times.pieceBytes(), end - stored);
        byte[] bytes = new byte[length];
        long offset = stored - walStart;
        if (file.read(bytes, length, offset) < length) {
            throw new IOException("it ends before " + (offset + length));
        }
        return new WalPiece(tail.last().next(), wal, offset, bytes);
    }

    private void ship(WalPiece piece) throws InterruptedException {
        while (!stored(piece)) {
            Thread.sleep(times.retry().toMillis());
        }
    }

    private boolean stored(WalPiece piece) {
        try {
            tail.append(piece);
            return true;
        } catch (FencedException e) {
            throw e;
        } catch (StorageException e) {
            fail(e);
        } catch (RuntimeException e) {
            fail(new StorageException(String.valueOf(e.getMessage()), e));
        }
        return false;
    }

    private synchronized void fail(StorageException reason) {
        if (failure == null) {
            LOG.error("The log of the database cannot be stored; nothing is written until it can", reason);
        }
        failure = reason;
        notifyAll();
    }

    private synchronized void store(WalPiece piece) {
        stored += piece.bytes().length;
        if (failure != null) {
            LOG.info("The log of the database is stored again");
        }
        failure = null;
        notifyAll();
    }

    /** Stops; what is not stored yet stays so. */
    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.interrupt();
        try {
            thread.join(times.patience().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
