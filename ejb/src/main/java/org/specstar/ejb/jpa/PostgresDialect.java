package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the stores ask of PostgreSQL. */
record PostgresDialect() implements Dialect {
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicate(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    @Override
    public String elements() {
        return "jsonb_array_elements(CAST(? AS jsonb)) AS k(value)";
    }

    @Override
    public String number(int place) {
        return "CAST(k.value ->> " + place + " AS integer)";
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // The state is taken by the first query, not by the beginning of the transaction.
            statement.execute("SELECT 1");
        }
    }
}
