package org.specstar.ejb.db;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.db.log.CommitLog;

/**
 * Makes commits of the embedded database safe for many at once: whoever comes first forces its log to disk for all that have
 * committed by then, while others write on. Whatever comes later in the log is safe only with what comes before.
 */
final class SharedForce implements CommitLog {
    /** Brings what the log holds to the disk. */
    @FunctionalInterface
    interface Force {
        void force() throws IOException;
    }

    private static final String OUTCOME_UNKNOWN = "08007";
    private static final String REFUSED = "08004";

    private final Force log;
    private long committed;
    private long safe;
    private boolean forcing;
    private @Nullable IOException failure;

    SharedForce(Force log) {
        this.log = log;
    }

    @Override
    public void requireReadable() {
        // What cannot be forced can be read.
    }

    /** A disk may forget what it could not be forced to keep, and report success the next time. */
    @Override
    public synchronized void requireWritable() throws SQLException {
        if (failure != null) {
            throw new SQLException(
                    "The disk refused to keep what was committed before, restart this server: " + failure.getMessage(),
                    REFUSED,
                    failure);
        }
    }

    @Override
    public synchronized long committed() {
        committed++;
        return committed;
    }

    @Override
    public void failed(SQLException reason) {
        // Nothing of it is in the log; the transaction waits for its rollback.
    }

    @Override
    public void await(long position) throws SQLException {
        long forced = turnToForce(position);
        if (forced > 0) {
            forceUpTo(forced);
        }
    }

    /**
     * Waits until a position is safe, or for the turn to make it so.
     *
     * @return what has been committed by now, for the caller to force; 0 if the position is safe
     */
    private synchronized long turnToForce(long position) throws SQLException {
        try {
            while (forcing && safe < position && failure == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(e);
        }
        if (safe >= position) {
            return 0;
        }
        if (failure != null) {
            throw unknown(failure);
        }
        forcing = true;
        return committed;
    }

    private void forceUpTo(long position) throws SQLException {
        IOException refused = null;
        try {
            log.force();
        } catch (IOException e) {
            refused = e;
        }
        ended(position, refused);
        if (refused != null) {
            throw unknown(refused);
        }
    }

    private synchronized void ended(long position, @Nullable IOException refused) {
        forcing = false;
        if (refused == null) {
            safe = position;
        } else {
            failure = refused;
        }
        notifyAll();
    }

    private static SQLException unknown(Exception cause) {
        return new SQLException(
                "The commit may or may not survive a failure of the machine: " + cause.getMessage(),
                OUTCOME_UNKNOWN,
                cause);
    }

    @Override
    public void enterWithoutTurn() {
        // Connections without a turn force by themselves.
    }

    @Override
    public void leaveWithoutTurn() {
        // As they enter.
    }
}
