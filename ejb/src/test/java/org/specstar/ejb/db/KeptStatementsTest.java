package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private SqliteDatabase database;

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = SqliteDatabase.in(directory);
        connection = database.connect();
        execute(connection, "CREATE TABLE t (x INTEGER)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static void execute(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Test
    void closedStatementShouldComeAgainAsGoodAsNew() throws SQLException {
        execute(connection, "INSERT INTO t VALUES (1), (2)");
        PreparedStatement first = prepared("SELECT x FROM t WHERE x > ?");
        first.setMaxRows(1);
        first.setInt(1, 0);
        ResultSet open = first.executeQuery();
        open.next();
        first.close();

        try (PreparedStatement again = prepared("SELECT x FROM t WHERE x > ?")) {
            assertThat(again).isSameAs(first);
            assertThat(again.getMaxRows()).isZero();
            try (ResultSet none = again.executeQuery()) {
                assertThat(none.next()).as("the parameter is forgotten").isFalse();
            }
        }
        assertThat(open.isClosed()).isTrue();
    }

    @Test
    void parameterThatIsNotSetShouldBeNull() throws SQLException {
        String sql = "SELECT length(?), length(?)";
        try (PreparedStatement first = prepared(sql)) {
            first.setString(1, "x".repeat(100_000));
            first.setBytes(2, new byte[100_000]);
            first.executeQuery();
        }
        try (PreparedStatement again = prepared(sql)) {
            again.setString(2, "short");
            try (ResultSet row = again.executeQuery()) {
                assertThat(row.getObject(1)).isNull();
                assertThat(row.getInt(2)).isEqualTo(5);
            }
        }
    }

    @Test
    void statementInUseShouldNotBeGivenTwice() throws SQLException {
        try (PreparedStatement one = prepared("SELECT 1");
                PreparedStatement other = prepared("SELECT 1")) {
            assertThat(other).isNotSameAs(one);
        }
        try (PreparedStatement one = prepared("SELECT 1");
                PreparedStatement other = prepared("SELECT 1")) {
            assertThat(other).isNotSameAs(one);
        }
    }

    @Test
    void closedStatementShouldHoldNothing() throws SQLException {
        execute(connection, "INSERT INTO t VALUES (1), (2)");
        connection.setAutoCommit(false);
        PreparedStatement reading = prepared("SELECT x FROM t");
        reading.executeQuery().next();
        reading.close();
        reading.close();
        connection.commit();

        try (Connection other = database.connect()) {
            execute(other, "INSERT INTO t VALUES (3)");
        }
        connection.setAutoCommit(true);
        assertThatCode(() -> execute(connection, "DROP TABLE t")).doesNotThrowAnyException();
    }

    @Test
    void statementShouldFollowTheTable() throws SQLException {
        prepared("SELECT * FROM t WHERE x = 1").close();
        execute(connection, "INSERT INTO t VALUES (1)");
        execute(connection, "CREATE INDEX t_x ON t (x)");

        try (PreparedStatement again = prepared("SELECT * FROM t WHERE x = 1");
                ResultSet found = again.executeQuery()) {
            assertThat(found.next()).isTrue();
        }
    }

    @Test
    void manyStatementsShouldNotAllBeKept() throws SQLException {
        PreparedStatement first = prepared("SELECT 0");
        first.close();
        for (int number = 1; number <= 24; number++) {
            prepared("SELECT " + number).close();
        }

        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void batchThatWasNotExecutedShouldBeForgotten() throws SQLException {
        PreparedStatement filled = prepared("INSERT INTO t VALUES (?)");
        filled.setInt(1, 7);
        filled.addBatch();
        filled.close();

        try (PreparedStatement again = prepared("INSERT INTO t VALUES (?)")) {
            assertThat(again.executeBatch()).isEmpty();
        }
    }
}
