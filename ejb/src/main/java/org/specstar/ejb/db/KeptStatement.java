package org.specstar.ejb.db;

import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** A statement that goes back to its connection when it is closed. */
final class KeptStatement extends JDBC4PreparedStatement {
    private final String text;
    private final KeptStatements home;
    private boolean used = true;

    KeptStatement(SQLiteConnection connection, String text, KeptStatements home) throws SQLException {
        super(connection, text);
        this.text = text;
        this.home = home;
    }

    String text() {
        return text;
    }

    void beginUse() {
        used = true;
    }

    /** Ends it for good. */
    void discard() throws SQLException {
        super.close();
    }

    @Override
    public void close() throws SQLException {
        if (!used) {
            return;
        }
        used = false;
        if (isClosed()) {
            // With its connection.
            return;
        }
        try {
            forget();
        } catch (SQLException e) {
            discard();
            throw e;
        }
        home.keep(this);
    }

    /** The next user must find nothing of this one; an open result would hold what it reads. */
    private void forget() throws SQLException {
        rs.close();
        clearBatch();
        clearParameters();
        clearWarnings();
        setMaxRows(0);
        setFetchSize(0);
        setQueryTimeout(0);
    }
}
