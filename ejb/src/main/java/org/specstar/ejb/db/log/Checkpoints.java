package org.specstar.ejb.db.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/**
 * Moves the write-ahead log into the file when it has grown, and stores the file as a snapshot. The one place where that
 * happens: between two of its checkpoints the file stays as it is, so that it can be copied while others write.
 */
final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int CONNECTIONS = Integer.MAX_VALUE;

    private final OpenFiles files;
    private final Shipper shipper;
    private final Snapshots snapshots;
    private final Turn turn;
    private final LogTimes times;
    private final Semaphore withoutTurn = new Semaphore(CONNECTIONS);
    private final AtomicBoolean running = new AtomicBoolean();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Checkpoints::thread);
    private volatile long snapshotEnd;
    private volatile long notBefore;

    /** @param replayed how much was logged since the last snapshot before this start */
    Checkpoints(OpenFiles files, Shipper shipper, Snapshots snapshots, Turn turn, LogTimes times, long replayed) {
        this.files = files;
        this.shipper = shipper;
        this.snapshots = snapshots;
        this.turn = turn;
        this.times = times;
        this.snapshotEnd = -replayed;
        this.notBefore = System.nanoTime();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "specstar-database-snapshots");
        thread.setDaemon(true);
        return thread;
    }

    /** A connection that writes without the turn must not commit between the last look at the log and its end. */
    void enterWithoutTurn() throws SQLException {
        try {
            if (!withoutTurn.tryAcquire(times.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLException("A checkpoint of the embedded database takes too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a checkpoint", e);
        }
    }

    void leaveWithoutTurn() {
        withoutTurn.release();
    }

    /** Begins one in the background if enough has been logged up to a position, and none is under way. */
    void consider(long position) throws IOException {
        if (isDue(position) && running.compareAndSet(false, true)) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("No snapshot is made any more");
            }
        }
    }

    private boolean isDue(long position) throws IOException {
        long logged = position - snapshotEnd;
        return logged >= times.checkpointBytes()
                && logged >= files.databaseSize() / 4
                && System.nanoTime() - notBefore >= 0;
    }

    private void run() {
        try {
            boolean made = make();
            notBefore = System.nanoTime() + (made ? 0 : PAUSE_AFTER_FAILURE.toNanos());
        } catch (SQLException | IOException | RuntimeException e) {
            notBefore = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
            LOG.warn("No snapshot of the database could be made, the log in the bucket goes on growing", e);
        } finally {
            running.set(false);
        }
    }

    private boolean make() throws SQLException, IOException {
        // Most of the waiting is done before anybody else has to wait for it.
        shipper.await(shipper.end());
        Optional<Moved> moved = moved();
        if (moved.isPresent()) {
            store(moved.get());
        }
        return moved.isPresent();
    }

    /** What the file holds. */
    private record Moved(LogPosition position, long nextWal, long end) {}

    private Optional<Moved> moved() throws SQLException, IOException {
        if (!withoutTurn.tryAcquire(CONNECTIONS)) {
            return Optional.empty();
        }
        try {
            turn.take();
            try {
                return truncated();
            } finally {
                turn.give();
            }
        } finally {
            withoutTurn.release(CONNECTIONS);
        }
    }

    private Optional<Moved> truncated() throws SQLException, IOException {
        long end = files.committed(shipper);
        shipper.await(end);
        shipper.requireWritable();
        Connection connection = files.connection();
        long frames = WorkingCopy.checkpoint(connection, "FULL");
        if (frames >= 0 && frames != files.frames()) {
            throw new StorageException(
                    "The write-ahead log has " + frames + " frames, of which " + files.frames() + " were stored");
        }
        if (frames < 0 || WorkingCopy.checkpoint(connection, "TRUNCATE") != 0) {
            return Optional.empty();
        }
        files.committed(shipper);
        return Optional.of(new Moved(shipper.last(), shipper.wal(), end));
    }

    private void store(Moved moved) throws IOException {
        Path file = files.copied();
        try {
            snapshots.store(moved.position(), moved.nextWal(), file);
            snapshotEnd = moved.end();
            LOG.info("Snapshot {} of the database is stored", moved.position());
        } finally {
            Files.deleteIfExists(file);
        }
        snapshots.removeOlder();
    }

    /** Begins no more, and waits for what is under way. */
    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(times.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A snapshot of the database is still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
