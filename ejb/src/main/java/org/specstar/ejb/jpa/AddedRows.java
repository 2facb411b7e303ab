package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.specstar.ejb.jpa.Tables.Binding;

/**
 * Rows that are added to a table of PostgreSQL, a thousand or some megabytes with one statement.
 *
 * @param binding sets the key, then the values
 */
record AddedRows<T>(Connection connection, TableSql table, Binding<T> binding) {
    /** Adds those whose key is free, of those with one key the first. */
    List<T> of(List<T> rows) throws SQLException {
        List<T> added = new ArrayList<>(rows.size());
        int next = 0;
        while (next < rows.size()) {
            ColumnArrays arrays = new ColumnArrays();
            for (int row = next; row < rows.size() && !arrays.isFull(); row++) {
                arrays.add(rows.get(row), binding);
            }
            List<T> together = rows.subList(next, next + arrays.rows());
            added.addAll(added(together, arrays));
            next += arrays.rows();
        }
        return added;
    }

    private List<T> added(List<T> rows, ColumnArrays arrays) throws SQLException {
        Set<List<String>> keys = execute(arrays);
        if (keys.size() == rows.size()) {
            return rows;
        }
        List<T> added = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (keys.remove(arrays.key(row, table.key().size()))) {
                added.add(rows.get(row));
            }
        }
        return added;
    }

    private Set<List<String>> execute(ColumnArrays arrays) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.addFrom(arrays.source()))) {
            arrays.bind(connection, statement);
            Set<List<String>> keys = new HashSet<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    keys.add(key(found));
                }
            }
            return keys;
        }
    }

    private List<String> key(ResultSet row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (int column = 1; column <= table.key().size(); column++) {
            key.add(row.getString(column));
        }
        return key;
    }
}
