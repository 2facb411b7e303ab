package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresDatabaseIT {
    private final Database database = new PostgresDatabase(PostgresFixture.freshDatabase());

    private static String setting(Connection connection, String name) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void waitsOfUnitsShouldBeBounded() throws SQLException {
        assertThat(setting(database.connect(), "lock_timeout")).isEqualTo("5s");
        assertThat(setting(database.connect(), "statement_timeout")).isEqualTo("30s");
        assertThat(setting(database.connect(), "idle_in_transaction_session_timeout"))
                .isEqualTo("1min");
    }

    @Test
    void longWorkShouldNotBeBounded() throws SQLException {
        assertThat(setting(database.connectWithoutLimits(), "statement_timeout"))
                .isEqualTo("0");
    }
}
