package org.specstar.ejb.jpa;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements that follow from a table's columns; the same on both databases.
 *
 * @param unread values that are written only
 */
record TableSql(String table, List<String> key, List<String> values, List<String> unread) {
    TableSql(String table, List<String> key, List<String> values) {
        this(table, key, values, List.of());
    }

    /** The same in a part of the table. */
    TableSql in(String part) {
        return new TableSql(part, key, values, unread);
    }

    /** Key, then values, all qualified with the alias. */
    String select(String alias) {
        return Stream.concat(key.stream(), values.stream())
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** What {@link #select} reads, and one column more. */
    List<String> readWith(String last) {
        return Stream.of(key.stream(), values.stream(), Stream.of(last))
                .flatMap(columns -> columns)
                .toList();
    }

    /** Adds a row, or fails if its key is taken. Parameters: key, then values. */
    String add() {
        return into() + "VALUES (" + marks() + ")";
    }

    /** Adds the rows of a table expression whose keys are free, and gives their keys. */
    String addFrom(String source) {
        return into() + "SELECT * FROM " + source + conflict() + " DO NOTHING RETURNING " + String.join(", ", key);
    }

    /** Adds a row if there is one in a table expression, or does nothing if its key is taken. Parameters: key, then values. */
    String insertIfAbsentFrom(String source) {
        return into() + "SELECT " + marks() + " FROM " + source + conflict() + " DO NOTHING";
    }

    /** Adds a row, or does nothing if its key is taken. Parameters: key, then values. */
    String insertIfAbsent() {
        return insert() + " DO NOTHING";
    }

    /** Adds a row, or replaces the values of the one with its key. Parameters: key, then values. */
    String upsert() {
        return insert() + " DO UPDATE SET "
                + written().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
    }

    /** Replaces the values of a row. Parameters: values, then key. */
    String update() {
        return "UPDATE " + table + " SET "
                + written().map(column -> column + " = ?").collect(Collectors.joining(", "))
                + " WHERE "
                + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    }

    private String insert() {
        return add() + conflict();
    }

    private String into() {
        return "INSERT INTO " + table + " (" + columns().collect(Collectors.joining(", ")) + ") ";
    }

    private String marks() {
        return String.join(", ", Collections.nCopies(key.size() + values.size() + unread.size(), "?"));
    }

    private String conflict() {
        return " ON CONFLICT (" + String.join(", ", key) + ")";
    }

    private Stream<String> columns() {
        return Stream.concat(key.stream(), written());
    }

    private Stream<String> written() {
        return Stream.concat(values.stream(), unread.stream());
    }
}
