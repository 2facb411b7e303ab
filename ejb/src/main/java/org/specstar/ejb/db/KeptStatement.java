package org.specstar.ejb.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** A statement that goes back to its connection when it is closed. */
final class KeptStatement extends JDBC4PreparedStatement {
    /** What is longer is not held while nobody uses the statement. In characters or bytes. */
    private static final int SHORT = 1_024;

    private final SqliteConnection connection;
    private final String text;
    private final KeptStatements home;
    private DB handle;
    private String @Nullable [] names;
    private boolean used = true;
    private boolean hasLongParameter;

    KeptStatement(SqliteConnection connection, String text, KeptStatements home) throws SQLException {
        super(connection, text);
        this.text = text;
        this.home = home;
        this.connection = connection;
        this.handle = connection.getDatabase();
    }

    String text() {
        return text;
    }

    /** What is not set this time is null, whatever it was before. */
    void beginUse() {
        used = true;
        batch = new Object[paramCount];
    }

    /** All that is ever set comes by here. */
    @Override
    protected void batch(int position, @Nullable Object value) throws SQLException {
        hasLongParameter = hasLongParameter || isLong(value);
        super.batch(position, value);
    }

    private static boolean isLong(@Nullable Object value) {
        return value instanceof byte[] bytes && bytes.length > SHORT
                || value instanceof CharSequence text && text.length() > SHORT;
    }

    /** A pool may keep a statement from a read for a unit, and from a unit for a read: those have different handles. */
    private void follow() throws SQLException {
        connection.tryEnforceTransactionMode();
        DB current = connection.getDatabase();
        if (!current.equals(handle)) {
            current.prepare(this);
            handle = current;
        }
    }

    @Override
    public boolean execute() throws SQLException {
        follow();
        return super.execute();
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        follow();
        return super.executeQuery();
    }

    /** The driver would ask for the names of all columns each time. */
    @Override
    public ResultSet getResultSet() throws SQLException {
        rs.colsMeta = names;
        ResultSet result = super.getResultSet();
        names = rs.colsMeta;
        return result;
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        follow();
        return super.executeLargeUpdate();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        follow();
        return super.executeLargeBatch();
    }

    /** Lets go of what it reads. */
    void endResult() throws SQLException {
        rs.close();
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
            home.forget(this);
            return;
        }
        try {
            forget();
        } catch (SQLException e) {
            home.forget(this);
            discard();
            throw e;
        }
        home.keep(this);
    }

    /**
     * The next user must find nothing of this one; an open result would hold what it reads. Short parameters stay bound until
     * there are others: SQLite compiles a statement anew after the clearing of one that might decide how it is executed.
     */
    private void forget() throws SQLException {
        rs.close();
        clearBatch();
        if (hasLongParameter) {
            clearParameters();
            hasLongParameter = false;
        }
        clearWarnings();
        setMaxRows(0);
        setFetchSize(0);
        setQueryTimeout(0);
    }
}
