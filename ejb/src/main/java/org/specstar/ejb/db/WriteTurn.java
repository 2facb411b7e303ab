package org.specstar.ejb.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.db.log.Turn;
import org.sqlite.SQLiteErrorCode;

/**
 * Lets the writers of this process at the embedded database one by one, about in the order they came: who comes when the turn
 * is given may take it before one that has to be woken, which would leave the database unused until then. The database
 * itself only lets them try again and again, which starves some under load.
 */
final class WriteTurn implements Turn {
    private final Semaphore turn = new Semaphore(1);
    private final Duration patience;
    private volatile @Nullable Thread holder;

    WriteTurn(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void take() throws SQLException {
        if (Thread.currentThread().equals(holder)) {
            throw busy("A unit of work that has written began another one that writes; the embedded database has one"
                    + " writer, so that they would wait for each other");
        }
        if (!await()) {
            throw busy(
                    "Other units of work kept the embedded database's one writer for " + patience.toMillis() + " ms");
        }
        holder = Thread.currentThread();
    }

    private boolean await() throws SQLException {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting to write", e);
        }
    }

    /** Another thread than the taker's may do so. */
    @Override
    public void give() {
        holder = null;
        turn.release();
    }

    private static SQLException busy(String message) {
        return new SQLException(message, "HYT00", SQLiteErrorCode.SQLITE_BUSY.code);
    }
}
