package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.specstar.ejb.jpa.Tables.Binding;
import org.specstar.ejb.search.SearchDialect;

/** What the stores ask of the embedded database. */
record SqliteDialect(SearchDialect search) implements Dialect {
    @Override
    public String elements() {
        return "json_each(?) AS k";
    }

    @Override
    public String number(int place) {
        return "k.value ->> " + place;
    }

    @Override
    public void planByValues(PreparedStatement search) {
        // It plans by its own figures, whatever the values.
    }

    /** A statement for each row costs no way to a server. */
    @Override
    public <T> List<T> add(Tables tables, TableSql table, List<T> rows, Binding<T> binding) {
        int[] added = tables.batch(table.insertIfAbsent(), rows, binding);
        return IntStream.range(0, added.length)
                .filter(row -> added[row] == 1)
                .mapToObj(rows::get)
                .toList();
    }

    @Override
    public boolean writesToSeveralTables() {
        return false;
    }

    @Override
    public String held() {
        // Nobody else writes meanwhile.
        return "";
    }

    @Override
    public String skippingHeld() {
        // Nobody else writes meanwhile.
        return "";
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
