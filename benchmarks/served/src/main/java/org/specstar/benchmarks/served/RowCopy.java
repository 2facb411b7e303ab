package org.specstar.benchmarks.served;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row to be inserted again and again under another id.
 *
 * @param values in the order of the statement's marks
 * @param id place of the id among them
 */
record RowCopy(String sql, List<@Nullable Object> values, int id) {
    private static final Set<String> MADE_BY_THE_DATABASE = Set.of("seq", "indexed");

    /** The first row of an issue in a table, for inserts into another. */
    static RowCopy of(Connection connection, String from, String into) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + from + " WHERE model = 'issue' LIMIT 1")) {
            if (!rows.next()) {
                throw new IllegalStateException("There is no issue in " + from);
            }
            return of(rows, into);
        }
    }

    private static RowCopy of(ResultSet row, String into) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (!MADE_BY_THE_DATABASE.contains(columns.getColumnName(column))) {
                names.add(columns.getColumnName(column));
                values.add(row.getObject(column));
            }
        }
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        String sql = "INSERT INTO " + into + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
        return new RowCopy(sql, Collections.unmodifiableList(values), names.indexOf("resource_id"));
    }

    void insert(Connection connection, String newId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, index == id ? newId : values.get(index));
            }
            statement.executeUpdate();
        }
    }
}
