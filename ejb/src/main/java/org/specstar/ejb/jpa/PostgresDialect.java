package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGStatement;
import org.specstar.ejb.jpa.Tables.Binding;
import org.specstar.ejb.search.SearchDialect;

/** What the stores ask of PostgreSQL. */
record PostgresDialect(SearchDialect search) implements Dialect {
    @Override
    public String elements() {
        return "jsonb_array_elements(CAST(? AS jsonb)) AS k(value)";
    }

    @Override
    public String number(int place) {
        return "CAST(k.value ->> " + place + " AS integer)";
    }

    /** The driver's unnamed statements are planned with their values, each time. */
    @Override
    public void planByValues(PreparedStatement search) throws SQLException {
        search.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    @Override
    public <T> List<T> add(Tables tables, TableSql table, List<T> rows, Binding<T> binding) {
        return tables.statement(connection -> new AddedRows<>(connection, table, binding).of(rows));
    }

    @Override
    public boolean writesToSeveralTables() {
        return true;
    }

    @Override
    public String held() {
        return " FOR UPDATE";
    }

    @Override
    public String skippingHeld() {
        return " FOR UPDATE SKIP LOCKED";
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
