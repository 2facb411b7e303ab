package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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
