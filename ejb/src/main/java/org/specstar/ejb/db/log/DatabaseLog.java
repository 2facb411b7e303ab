package org.specstar.ejb.db.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/**
 * An embedded database whose content is in a bucket. {@link #start} makes the local file anew; from then on every commit
 * waits for the bucket. Whoever starts must hold the data directory that the working copy is in, and start before the
 * first connection.
 */
public final class DatabaseLog {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLog.class);

    private final WorkingCopy copy;
    private final LogBucket bucket;
    private final LogTimes times;
    private volatile @Nullable OpenLog open;

    /** @param directory of the working copy; everything in it may be replaced */
    public DatabaseLog(Path directory, LogBucket bucket, LogTimes times) {
        this.copy = new WorkingCopy(directory.toAbsolutePath().normalize());
        this.bucket = bucket;
        this.times = times;
    }

    /** The local file, which is there once the log is started. */
    public Path file() {
        return copy.file();
    }

    /** Where the content is, for logs and errors. */
    public String place() {
        return bucket.place();
    }

    /**
     * Makes the working copy from the bucket and takes the database over.
     *
     * @param turn of those who write to the file
     * @throws DamagedLogException if not all that was stored is there
     * @throws StorageException if the bucket cannot be reached, or another server uses it
     */
    public synchronized void start(Turn turn) {
        if (open != null) {
            throw new IllegalStateException("The log is started already");
        }
        copy.prepare();
        String token = UUID.randomUUID().toString();
        OwnerSign sign = new OwnerSign(bucket, copy.id(), token, times);
        try {
            sign.awaitFree();
            Replay replay = new Takeover(bucket, copy, token).run();
            open = opened(replay, token, sign, turn);
            LOG.info("The database of {} is at {}", bucket.place(), replay.position());
        } finally {
            if (open == null) {
                sign.close();
            }
        }
    }

    private OpenLog opened(Replay replay, String token, OwnerSign sign, Turn turn) {
        try {
            OpenFiles files = OpenFiles.of(copy);
            LogTail tail = new LogTail(bucket, replay.position());
            Shipper shipper = new Shipper(tail, files.wal(), replay.nextWal(), times);
            Snapshots snapshots = new Snapshots(bucket, token);
            Checkpoints checkpoints = new Checkpoints(files, shipper, snapshots, turn, times, replay.bytes());
            shipper.start();
            sign.start(replay.position().epoch(), shipper);
            return new OpenLog(files, shipper, checkpoints, sign, turn);
        } catch (IOException | SQLException e) {
            throw new StorageException("The working copy " + copy.file() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** What a new connection keeps to. */
    public CommitLog current() throws SQLException {
        OpenLog current = open;
        if (current == null) {
            throw LogFailures.closed();
        }
        return current;
    }

    /** Why nothing can be written at present; empty if it can. */
    public Optional<String> problem() {
        OpenLog current = open;
        return current == null ? Optional.of("The database is not started") : current.problem();
    }

    /** Stores what is left and lets others start. Connections that are still open can do nothing more. */
    public synchronized void close() {
        OpenLog current = open;
        if (current != null) {
            current.close();
            open = null;
        }
    }
}
