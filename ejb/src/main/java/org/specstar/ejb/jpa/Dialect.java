package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.PostgresDatabase;

/** Where the two databases differ in what the stores ask of them. */
sealed interface Dialect permits PostgresDialect, SqliteDialect {
    static Dialect of(Database database) {
        return database instanceof PostgresDatabase ? new PostgresDialect() : new SqliteDialect();
    }

    /**
     * A table expression with one row {@code k.value} for each element of the JSON array that is its only parameter.
     */
    String elements();

    /** The number at a place of the JSON array {@code k.value}. */
    String number(int place);

    /** The end of a query that holds its rows and leaves out those that other units hold. */
    String skippingHeld();

    /**
     * Makes everything that the connection reads until its next rollback come from the state of this moment.
     */
    void beginSnapshot(Connection connection) throws SQLException;
}
