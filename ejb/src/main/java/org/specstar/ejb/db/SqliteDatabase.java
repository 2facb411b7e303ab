package org.specstar.ejb.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.db.log.CommitLog;
import org.specstar.ejb.db.log.DatabaseLog;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * SQLite in one file: any number of readers beside one writer, for one node. The file may be the working copy of what a
 * bucket holds; then it has to be started before its first connection, and closed.
 */
public final class SqliteDatabase implements Database {
    /** Name of the file in the data directory; {@code -wal} and {@code -shm} beside it belong to it. */
    public static final String FILE = "specstar.db";

    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    private final Path file;
    private final SynchronousMode synchronous;
    private final Duration longestWait;
    private final WriteTurn turn;
    private final @Nullable DatabaseLog log;

    private SqliteDatabase(Path file, SynchronousMode synchronous, Duration longestWait, @Nullable DatabaseLog log) {
        this.file = file;
        this.synchronous = synchronous;
        this.longestWait = longestWait;
        this.turn = new WriteTurn(longestWait);
        this.log = log;
    }

    /** The durable one: what it has committed survives a power cut. */
    public static SqliteDatabase in(Path directory) {
        return in(directory, LOCK_WAIT);
    }

    /** @param longestWait how long a unit waits for the others that write */
    public static SqliteDatabase in(Path directory, Duration longestWait) {
        return new SqliteDatabase(directory.resolve(FILE), SynchronousMode.FULL, longestWait, null);
    }

    /** One whose content is in a bucket: what it has committed is there, and the file is made anew by each start. */
    public static SqliteDatabase shipped(DatabaseLog log) {
        return new SqliteDatabase(log.file(), SynchronousMode.OFF, LOCK_WAIT, log);
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
            return new SqliteDatabase(file, SynchronousMode.OFF, LOCK_WAIT, null);
        } catch (IOException e) {
            throw new SQLException("No temporary directory for the embedded database", e);
        }
    }

    /**
     * Takes over what the bucket holds, if that is where the content is. The data directory must be held.
     *
     * @throws org.specstar.StorageException if that is damaged, cannot be reached, or another server uses it
     */
    public void start() {
        if (log != null) {
            log.start(turn);
        }
    }

    /** Why nothing can be written at present; empty if it can. */
    public Optional<String> problem() {
        return log == null ? Optional.empty() : log.problem();
    }

    /** Gives back what the bucket holds. Connections that are still open can do nothing more. */
    public void close() {
        if (log != null) {
            log.close();
        }
    }

    @Override
    public Connection connect() throws SQLException {
        CommitLog commits = commits();
        commits.requireReadable();
        return SqliteFunctions.registered(new SqliteConnection(file.toString(), properties(), turn, commits));
    }

    /** The driver's own connection: its transactions begin as readers. */
    @Override
    public Connection connectWithoutLimits() throws SQLException {
        return SqliteFunctions.registered(UnlimitedSqliteConnection.open(file.toString(), properties(), commits()));
    }

    private CommitLog commits() throws SQLException {
        return log == null ? CommitLog.NONE : log.current();
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
        Properties properties = config.toProperties();
        if (log != null) {
            // The log is moved into the file by one alone, once it is stored.
            properties.setProperty(Pragma.WAL_AUTOCHECKPOINT.getPragmaName(), "0");
        }
        return properties;
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
        return log == null ? "embedded database " + file : "embedded database in " + log.place();
    }

    @Override
    public String key() {
        return "specstar.data";
    }
}
