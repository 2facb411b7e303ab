package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.StorageException;

class SqliteConnectionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private SqliteDatabase database;

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = SqliteDatabase.in(directory, Duration.ofMillis(300));
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

    private int rows() throws SQLException {
        try (Connection reader = database.connect();
                Statement statement = reader.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM t")) {
            return count.getInt(1);
        }
    }

    private void insert() {
        try (Connection writer = database.connect()) {
            writer.setAutoCommit(false);
            execute(writer, "INSERT INTO t VALUES (1)");
            writer.commit();
        } catch (SQLException e) {
            throw new StorageException("refused", e);
        }
    }

    private CompletableFuture<Void> insertElsewhere() {
        return CompletableFuture.runAsync(this::insert, task -> new Thread(task).start());
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Test
    void readersShouldNotWaitForTheWriter() throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "INSERT INTO t VALUES (1)");

        assertThat(rows()).isZero();
        connection.commit();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void rollbackAndCloseShouldUndo() throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "INSERT INTO t VALUES (1)");
        connection.rollback();
        execute(connection, "INSERT INTO t VALUES (2)");
        connection.close();

        assertThat(rows()).isZero();
        insert();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void turnShouldBeTakenByTheFirstStatementAndGivenByTheCommit() throws SQLException {
        connection.setAutoCommit(false);
        insertElsewhere().join();

        execute(connection, "INSERT INTO t VALUES (1)");
        CompletableFuture<Void> other = insertElsewhere();
        assertThatThrownBy(() -> other.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(Exception.class);
        connection.commit();
        other.join();

        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void turningAutoCommitOnShouldCommit() throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "INSERT INTO t VALUES (1)");
        connection.setAutoCommit(true);

        insertElsewhere().join();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void statementOfAnEarlierTransactionShouldBeginTheNext() throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO t VALUES (1)")) {
            statement.executeUpdate();
            connection.commit();
            statement.executeUpdate();
            connection.rollback();
            statement.addBatch();
            statement.executeBatch();
            connection.rollback();
        }

        assertThat(rows()).isEqualTo(1);
    }

    /** Pools of some servers keep statements for their connections, whatever those are used for next. */
    @Test
    void statementOfAUnitShouldReadBesideTheWriterLater() throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement counting = prepared("SELECT count(*) FROM t");
        counting.executeQuery().close();
        connection.commit();
        connection.setAutoCommit(true);

        try (Connection writer = database.connect()) {
            writer.setAutoCommit(false);
            execute(writer, "INSERT INTO t VALUES (1)");
            try (ResultSet count = counting.executeQuery()) {
                assertThat(count.getInt(1)).isZero();
            }
        }
    }

    @Test
    void statementOfAReadShouldSeeWhatItsUnitHasWritten() throws SQLException {
        PreparedStatement counting = prepared("SELECT count(*) FROM t");
        counting.executeQuery().close();
        connection.setAutoCommit(false);
        execute(connection, "INSERT INTO t VALUES (1)");

        try (ResultSet count = counting.executeQuery()) {
            assertThat(count.getInt(1)).isEqualTo(1);
        }
        connection.rollback();
    }

    @Test
    void resultLeftOpenByAUnitShouldNotHoldItsStateForTheNext() throws SQLException {
        execute(connection, "INSERT INTO t VALUES (1), (2)");
        connection.setAutoCommit(false);
        ResultSet left = prepared("SELECT x FROM t").executeQuery();
        left.next();
        connection.commit();
        connection.setAutoCommit(true);
        execute(connection, "INSERT INTO t VALUES (3)");

        insert();

        assertThat(left.isClosed()).isTrue();
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void filesShouldBeClosedWithTheLastConnection() throws SQLException {
        insert();

        connection.close();

        assertThat(directory.resolve(SqliteDatabase.FILE + "-wal")).doesNotExist();
    }

    @Test
    void tooLongWaitShouldFail() throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "INSERT INTO t VALUES (1)");

        assertThatThrownBy(insertElsewhere()::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("Other units of work kept the embedded database's one writer for 300 ms");
    }

    @Test
    void unitInsideAUnitShouldFailAtOnceInsteadOfWaitingForItself() throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "INSERT INTO t VALUES (1)");

        assertThatThrownBy(this::insert)
                .rootCause()
                .hasMessageContaining("A unit of work that has written began another one");
    }

    @Test
    void writersShouldComeInTurn() throws SQLException {
        CompletableFuture<?>[] writers = new CompletableFuture<?>[16];
        for (int writer = 0; writer < writers.length; writer++) {
            writers[writer] = insertElsewhere();
        }

        CompletableFuture.allOf(writers).join();

        assertThat(rows()).isEqualTo(16);
    }
}
