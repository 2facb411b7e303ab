package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.specstar.ejb.jpa.Tables.RowReader;

/**
 * A query and what to make of its rows.
 *
 * @param parameters in the order of their marks
 * @param preparation what the statement is told before it is executed
 */
record Reading<R>(String sql, List<Object> parameters, Preparation preparation, RowReader<R> reader) {
    /** With nothing to be told. */
    Reading(String sql, List<Object> parameters, RowReader<R> reader) {
        this(sql, parameters, statement -> {}, reader);
    }

    /** Tells a statement how it is to be executed. */
    @FunctionalInterface
    interface Preparation {
        void prepare(PreparedStatement statement) throws SQLException;
    }

    List<R> on(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            preparation.prepare(statement);
            new Parameters(statement).all(parameters);
            return rows(statement);
        }
    }

    private List<R> rows(PreparedStatement statement) throws SQLException {
        List<R> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(reader.read(found));
            }
        }
        return rows;
    }

    /** All columns of a row. */
    static Object[] columns(ResultSet row) throws SQLException {
        Object[] columns = new Object[row.getMetaData().getColumnCount()];
        for (int index = 0; index < columns.length; index++) {
            columns[index] = row.getObject(index + 1);
        }
        return columns;
    }
}
