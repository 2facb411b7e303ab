package org.specstar.ejb.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What the embedded database's planner is told of the indexes: always the same, that a model is large and a value rare.
 * What it would count itself is out of date as soon as a model grows, and was counted of an empty one at the first start.
 */
final class SqliteStatistics {
    private static final String OF_MODEL = "1000000 1000000";
    private static final String OF_VALUE = "1000000 10";
    private static final List<List<String>> BUILT_IN = List.of(
            List.of("sqlite_autoindex_specstar_meta_1", OF_MODEL + " 1"),
            List.of("specstar_meta_order", OF_MODEL + " 1"),
            List.of("specstar_meta_live", OF_MODEL + " 1"),
            List.of("specstar_meta_deleted", "10000 10000 1"),
            List.of("specstar_meta_created", OF_MODEL + " 10 1"),
            List.of("specstar_meta_updated", OF_MODEL + " 10 1"),
            List.of("specstar_meta_creator", OF_MODEL + " 10 1"));

    private SqliteStatistics() {}

    /** Others see it when the next index is made or dropped, or when they connect. */
    static void write(Connection connection, List<FieldIndex> indexes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Makes the tables.
            statement.execute("ANALYZE sqlite_schema");
            statement.execute("DELETE FROM sqlite_stat4 WHERE tbl = 'specstar_meta'");
        }
        for (List<String> index : BUILT_IN) {
            put(connection, index.get(0), index.get(1));
        }
        for (FieldIndex index : indexes) {
            put(connection, index.name(), OF_VALUE + " 1");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE sqlite_schema");
        }
    }

    private static void put(Connection connection, String index, String numbers) throws SQLException {
        try (PreparedStatement removal = connection.prepareStatement(
                        "DELETE FROM sqlite_stat1 WHERE tbl = 'specstar_meta' AND idx = ?");
                PreparedStatement addition =
                        connection.prepareStatement("INSERT INTO sqlite_stat1 VALUES ('specstar_meta', ?, ?)")) {
            removal.setString(1, index);
            removal.execute();
            addition.setString(1, index);
            addition.setString(2, numbers);
            addition.execute();
        }
    }
}
