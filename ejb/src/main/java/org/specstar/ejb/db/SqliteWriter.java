package org.specstar.ejb.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * The one handle that all units of a process write on, each in its turn: SQLite forgets the pages it has in memory as soon as
 * another handle has written. It is open while anybody is who may write on it.
 */
final class SqliteWriter {
    /** Opens a connection of the driver. */
    @FunctionalInterface
    interface Source {
        SQLiteConnection connect() throws SQLException;
    }

    private final Source source;
    private int users;
    private @Nullable SQLiteConnection open;

    SqliteWriter(Source source) {
        this.source = source;
    }

    synchronized void enter() {
        users++;
    }

    synchronized void leave() throws SQLException {
        users--;
        if (users == 0) {
            discard();
        }
    }

    /** For the one who has the turn to write. */
    synchronized DB handle() throws SQLException {
        SQLiteConnection current = open;
        if (current == null || current.isClosed()) {
            current = source.connect();
            open = current;
        }
        return current.getDatabase();
    }

    /** Gives up one that could not end its transaction: the next unit gets another. */
    synchronized void discard() throws SQLException {
        SQLiteConnection unwanted = open;
        open = null;
        if (unwanted != null) {
            unwanted.close();
        }
    }
}
