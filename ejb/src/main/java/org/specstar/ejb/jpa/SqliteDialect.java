package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the stores ask of the embedded database. */
record SqliteDialect() implements Dialect {
    /** SQLITE_CONSTRAINT; the driver gives this one whichever constraint it was. */
    private static final int CONSTRAINT = 19;

    @Override
    public boolean isDuplicate(SQLException failure) {
        return failure.getErrorCode() == CONSTRAINT
                && String.valueOf(failure.getMessage()).contains("UNIQUE constraint failed");
    }

    @Override
    public String elements() {
        return "json_each(?) AS k";
    }

    @Override
    public String number(int place) {
        return "k.value ->> " + place;
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // The state is taken by the first read of a table, not by the beginning of the transaction.
            statement.execute("SELECT count(*) FROM sqlite_schema");
        }
    }
}
