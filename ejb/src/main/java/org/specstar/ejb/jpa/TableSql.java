package org.specstar.ejb.jpa;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements that follow from a table's columns; the same on both databases. */
record TableSql(String table, List<String> key, List<String> values) {
    /** Key, then values, all qualified with the alias. */
    String select(String alias) {
        return columns().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** Adds a row, or does nothing if its key is taken. Parameters: key, then values. */
    String insertIfAbsent() {
        return insert() + " DO NOTHING";
    }

    /** Adds a row, or replaces the values of the one with its key. Parameters: key, then values. */
    String upsert() {
        return insert() + " DO UPDATE SET "
                + values.stream()
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    private String insert() {
        int count = key.size() + values.size();
        return "INSERT INTO " + table + " (" + columns().collect(Collectors.joining(", ")) + ") VALUES ("
                + String.join(", ", Collections.nCopies(count, "?")) + ") ON CONFLICT (" + String.join(", ", key) + ")";
    }

    private Stream<String> columns() {
        return Stream.concat(key.stream(), values.stream());
    }
}
