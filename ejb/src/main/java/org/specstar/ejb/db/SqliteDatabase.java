package org.specstar.ejb.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.jdbc4.JDBC4Connection;

/** SQLite in one file: any number of readers beside one writer, for one node. */
public final class SqliteDatabase implements Database {
    /** Name of the file in the data directory; {@code -wal} and {@code -shm} beside it belong to it. */
    public static final String FILE = "specstar.db";

    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    private final Path file;
    private final SynchronousMode synchronous;
    private final Duration longestWait;
    private final WriteTurn turn;

    private SqliteDatabase(Path file, SynchronousMode synchronous, Duration longestWait) {
        this.file = file;
        this.synchronous = synchronous;
        this.longestWait = longestWait;
        this.turn = new WriteTurn(longestWait);
    }

    /** The durable one: what it has committed survives a power cut. */
    public static SqliteDatabase in(Path directory) {
        return in(directory, LOCK_WAIT);
    }

    /** @param longestWait how long a unit waits for the others that write */
    public static SqliteDatabase in(Path directory, Duration longestWait) {
        return new SqliteDatabase(directory.resolve(FILE), SynchronousMode.FULL, longestWait);
    }

    /** One that begins empty and is forgotten, so that a deployment in memory has tables too. */
    static SqliteDatabase temporary() throws SQLException {
        try {
            Path directory = Files.createTempDirectory("specstar");
            directory.toFile().deleteOnExit();
            Path file = directory.resolve(FILE);
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                Path.of(file + suffix).toFile().deleteOnExit();
            }
            return new SqliteDatabase(file, SynchronousMode.OFF, LOCK_WAIT);
        } catch (IOException e) {
            throw new SQLException("No temporary directory for the embedded database", e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return SqliteFunctions.registered(new SqliteConnection(file.toString(), properties(), turn));
    }

    /** The driver's own connection: its transactions begin as readers. */
    @Override
    public Connection connectWithoutLimits() throws SQLException {
        return SqliteFunctions.registered(new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), properties()));
    }

    private Properties properties() throws SQLException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new SQLException("Cannot make the directory of " + file, e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.setBusyTimeout((int) longestWait.toMillis());
        return config.toProperties();
    }

    @Override
    public String migrations() {
        return "embedded";
    }

    @Override
    public void requireDurability(Connection connection) {
        // Its settings are ours.
    }

    @Override
    public String place() {
        return "embedded database " + file;
    }

    @Override
    public String key() {
        return "specstar.data";
    }
}
