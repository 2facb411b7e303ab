package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.StorageException;

/** What {@link Migrations} promise on every database. */
interface MigrationsContract {
    /** A database without tables. */
    Database fresh() throws SQLException;

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    default void tablesShouldBeThereAfterwards() throws SQLException {
        Database database = fresh();

        new Migrations(database).run();

        for (String table : List.of("specstar_meta", "specstar_revision", "specstar_outbox")) {
            execute(database, "SELECT * FROM " + table);
        }
    }

    @Test
    default void secondRunShouldChangeNothing() throws SQLException {
        Database database = fresh();
        new Migrations(database).run();
        execute(database, "INSERT INTO specstar_outbox (model, resource_id, revision) VALUES ('issue', 'a', 1)");

        new Migrations(database).run();

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM specstar_outbox")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    default void tablesOfANewerReleaseShouldBeRefused() throws SQLException {
        Database database = fresh();
        new Migrations(database).run();
        execute(
                database,
                "INSERT INTO specstar_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) SELECT 999, '999', 'later', type, 'V999__later.sql',"
                        + " 1, installed_by, 1, success FROM specstar_schema_history WHERE version = '1'");

        assertThatThrownBy(() -> new Migrations(database).run())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("version 999")
                .hasMessageContaining("this release does not know");
    }
}
