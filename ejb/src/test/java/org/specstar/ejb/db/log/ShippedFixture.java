package org.specstar.ejb.db.log;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.specstar.ejb.db.SqliteDatabase;

/** An embedded database whose content is in a bucket, with a table of pairs that are written together. */
final class ShippedFixture implements AutoCloseable {
    /** Small, so that tests see many pieces, checkpoints and snapshots. */
    static final LogTimes TIMES = new LogTimes(
            200_000,
            20_000,
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofSeconds(10),
            Duration.ofMillis(20));

    private final SqliteDatabase database;

    private ShippedFixture(SqliteDatabase database) {
        this.database = database;
    }

    static ShippedFixture started(Path directory, LogBucket bucket) {
        return started(directory, bucket, TIMES);
    }

    static ShippedFixture started(Path directory, LogBucket bucket, LogTimes times) {
        SqliteDatabase database = SqliteDatabase.shipped(new DatabaseLog(directory, bucket, times));
        database.start();
        ShippedFixture fixture = new ShippedFixture(database);
        fixture.createTables();
        return fixture;
    }

    private void createTables() {
        try (Connection connection = database.connectWithoutLimits()) {
            execute(connection, "CREATE TABLE IF NOT EXISTS head (id TEXT PRIMARY KEY, n INTEGER)");
            execute(connection, "CREATE TABLE IF NOT EXISTS body (id TEXT PRIMARY KEY, bytes BLOB)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    SqliteDatabase database() {
        return database;
    }

    /** One transaction; it is acknowledged when this returns. */
    void add(String id, int bytes) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            insert(connection, id, bytes);
            connection.commit();
        }
    }

    static void insert(Connection connection, String id, int bytes) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement("INSERT INTO head VALUES (?, ?)");
                PreparedStatement body = connection.prepareStatement("INSERT INTO body VALUES (?, randomblob(?))")) {
            head.setString(1, id);
            head.setInt(2, bytes);
            head.executeUpdate();
            body.setString(1, id);
            body.setInt(2, bytes);
            body.executeUpdate();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The ids of whole pairs. */
    List<String> ids() throws SQLException {
        return texts("SELECT head.id FROM head JOIN body USING (id) WHERE length(bytes) = n ORDER BY head.id");
    }

    /** All content as text. */
    List<String> content() throws SQLException {
        List<String> content = new ArrayList<>(texts("SELECT id || ' ' || n FROM head ORDER BY id"));
        content.addAll(texts("SELECT id || ' ' || hex(bytes) FROM body ORDER BY id"));
        return content;
    }

    List<String> halves() throws SQLException {
        return texts("SELECT coalesce(head.id, body.id) FROM head FULL JOIN body USING (id)"
                + " WHERE head.id IS NULL OR body.id IS NULL OR length(bytes) <> n");
    }

    List<String> texts(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
