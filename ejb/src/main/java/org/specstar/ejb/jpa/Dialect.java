package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.jpa.Tables.Binding;
import org.specstar.ejb.search.SearchDialect;

/** Where the two databases differ in what the stores ask of them. */
sealed interface Dialect permits PostgresDialect, SqliteDialect {
    static Dialect of(Database database) {
        SearchDialect search = SearchDialect.of(database);
        return database instanceof PostgresDatabase ? new PostgresDialect(search) : new SqliteDialect(search);
    }

    /** How values are searched. */
    SearchDialect search();

    /**
     * A table expression with one row {@code k.value} for each element of the JSON array that is its only parameter.
     */
    String elements();

    /** The first texts of the JSON array {@code k.value}. */
    static String texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> "k.value ->> " + place)
                .collect(Collectors.joining(", "));
    }

    /** A query for the texts of {@link KeysJson#tuples}, its only parameter. */
    default String tuples(int columns) {
        return "SELECT " + texts(columns) + " FROM " + elements();
    }

    /** The number at a place of the JSON array {@code k.value}. */
    String number(int place);

    /**
     * Lets the database choose the plan by the values that are searched for. A plan for any values, which it keeps once a
     * statement has come a few times, is as good for a row and its key alone.
     */
    void planByValues(PreparedStatement search) throws SQLException;

    /**
     * Adds rows in the running unit, at least one, in their order; of those with one key the first. Waits for others that add
     * one with the same key.
     *
     * @param binding sets the key, then the values
     * @return those that were added: of others there is a row of that key already
     */
    <T> List<T> add(Tables tables, TableSql table, List<T> rows, Binding<T> binding);

    /** Whether one statement can write to several tables. */
    boolean writesToSeveralTables();

    /** The end of a query that holds its rows. */
    String held();

    /** The end of a query that holds its rows and leaves out those that other units hold. */
    String skippingHeld();

    /**
     * Makes everything that the connection reads until its next rollback come from the state of this moment.
     */
    void beginSnapshot(Connection connection) throws SQLException;
}
