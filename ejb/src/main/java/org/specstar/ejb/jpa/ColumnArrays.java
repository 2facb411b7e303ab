package org.specstar.ejb.jpa;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one statement of PostgreSQL, as an array for each column: it is parsed and planned for any number of rows. */
final class ColumnArrays implements Slots {
    private static final int MOST_ROWS = 1_000;
    private static final long MOST_BYTES = 8L << 20;

    private final List<Column> columns = new ArrayList<>();
    private int rows;
    private long bytes;

    private record Column(Type type, List<@Nullable Object> values) {
        java.sql.Array array(Connection connection) throws SQLException {
            Object[] array = (Object[]) Array.newInstance(element(), values.size());
            return connection.createArrayOf(type.postgres(), values.toArray(array));
        }

        private Class<?> element() {
            return switch (type) {
                case TEXT, JSON, ANY -> String.class;
                case INTEGER -> Integer.class;
                case BIGINT -> Long.class;
                case BOOLEAN -> Boolean.class;
                case BYTES -> byte[].class;
            };
        }
    }

    /** Takes the values of one more row. */
    <T> void add(T row, Tables.Binding<T> binding) throws SQLException {
        binding.bind(new Parameters(this), row);
        rows++;
    }

    @Override
    public void set(int place, Type type, @Nullable Object value) {
        if (columns.size() < place) {
            columns.add(new Column(type, new ArrayList<>()));
        }
        columns.get(place - 1).values().add(value);
        bytes += value instanceof byte[] content ? content.length : 0;
    }

    /** Whether the next rows belong into another statement. */
    boolean isFull() {
        return rows == MOST_ROWS || bytes >= MOST_BYTES;
    }

    int rows() {
        return rows;
    }

    /** The first columns of a row. */
    List<String> key(int row, int width) {
        return columns.subList(0, width).stream()
                .map(column -> String.valueOf(column.values().get(row)))
                .toList();
    }

    /** A table expression with a mark for each column. */
    String source() {
        return columns.stream()
                .map(column -> "CAST(? AS " + column.type().postgres() + "[])")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int index = 0; index < columns.size(); index++) {
            statement.setArray(index + 1, columns.get(index).array(connection));
        }
    }
}
