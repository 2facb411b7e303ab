package org.specstar.ejb.db;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.db.log.CommitLog;
import org.specstar.ejb.db.log.DatabaseLog;
import org.specstar.storage.file.DataDirectory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * SQLite in one file: any number of readers beside one writer, for one node. The file may be the working copy of what a
 * bucket holds; then its first connection or {@link #start} fetches it, and it has to be closed.
 */
public final class SqliteDatabase implements Database {
    /** Name of the file in the data directory; {@code -wal} and {@code -shm} beside it belong to it. */
    public static final String FILE = "specstar.db";

    /**
     * Pages of four kilobytes in the log before they are moved into the file. A resource changes a page of each index: many in
     * one go are fewer pages, and fewer times that the disk is waited for.
     */
    private static final String LOG_PAGES = "16000";

    /** In kilobytes, which a negative number says: what writers want again is in memory. */
    private static final String WRITER_MEMORY = "-16000";

    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    private final Path file;
    private final SynchronousMode synchronous;
    private final Duration longestWait;
    private final WriteTurn turn;
    private final SqliteWriter writer;
    private final CommitLog force;
    private final @Nullable DatabaseLog log;
    private final Runnable trial;
    private State state = State.NEW;
    private @Nullable DataDirectory held;

    private SqliteDatabase(Path file, SynchronousMode synchronous, Duration longestWait) {
        this(file, synchronous, longestWait, null, () -> {});
    }

    private SqliteDatabase(
            Path file, SynchronousMode synchronous, Duration longestWait, @Nullable DatabaseLog log, Runnable trial) {
        this.trial = trial;
        this.file = file;
        this.synchronous = synchronous;
        this.force = synchronous == SynchronousMode.FULL ? new SharedForce(this::forceLog) : CommitLog.NONE;
        this.longestWait = longestWait;
        this.turn = new WriteTurn(longestWait);
        this.writer = new SqliteWriter(this::connectWriter);
        this.log = log;
    }

    /**
     * The durable one: what it has committed survives a power cut. Its units force the log together; a connection without
     * limits does so by itself.
     */
    public static SqliteDatabase in(Path directory) {
        return in(directory, LOCK_WAIT);
    }

    /** @param longestWait how long a unit waits for the others that write */
    public static SqliteDatabase in(Path directory, Duration longestWait) {
        return new SqliteDatabase(directory.resolve(FILE), SynchronousMode.FULL, longestWait);
    }

    /** One whose content is in a bucket: what it has committed is there, and the file is made anew by each start. */
    public static SqliteDatabase shipped(DatabaseLog log) {
        return shipped(log, () -> {});
    }

    /** @param trial tries the bucket out before anything in it is taken over */
    static SqliteDatabase shipped(DatabaseLog log, Runnable trial) {
        return new SqliteDatabase(log.file(), SynchronousMode.OFF, LOCK_WAIT, log, trial);
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

    /** Takes over what the bucket holds, if that is where the content is. */
    @Override
    public synchronized void start() {
        if (log == null || state == State.STARTED) {
            return;
        }
        // Another process must not take the working copy over.
        DataDirectory directory = DataDirectory.open(directory(log));
        try {
            trial.run();
            log.start(turn);
            held = directory;
            state = State.STARTED;
        } finally {
            if (state != State.STARTED) {
                directory.close();
            }
        }
    }

    private static Path directory(DatabaseLog log) {
        return Objects.requireNonNull(log.file().getParent(), "the file is in a directory");
    }

    @Override
    public Optional<String> problem() {
        return log == null ? Optional.empty() : log.problem();
    }

    @Override
    public synchronized void close() {
        if (log != null && held != null) {
            state = State.CLOSED;
            log.close();
            held.close();
            held = null;
        }
    }

    /** How far a database in a bucket is. */
    private enum State {
        NEW,
        STARTED,
        CLOSED
    }

    @Override
    public Connection connect() throws SQLException {
        // Servers connect while they deploy, long before the application could begin anything.
        ready();
        CommitLog commits = commits();
        commits.requireReadable();
        return SqliteFunctions.registered(
                new SqliteConnection(file.toString(), properties(ofUnits()), writer, turn, commits));
    }

    private SQLiteConnection connectWriter() throws SQLException {
        Properties properties = properties(ofUnits());
        properties.setProperty(Pragma.CACHE_SIZE.getPragmaName(), WRITER_MEMORY);
        return SqliteFunctions.registered(new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), properties));
    }

    private SynchronousMode ofUnits() {
        return force == CommitLog.NONE ? synchronous : SynchronousMode.NORMAL;
    }

    /** The driver's own connection: its transactions begin as readers. */
    @Override
    public Connection connectWithoutLimits() throws SQLException {
        return SqliteFunctions.registered(
                UnlimitedSqliteConnection.open(file.toString(), properties(synchronous), commits()));
    }

    private synchronized void ready() throws SQLException {
        try {
            if (state == State.NEW) {
                start();
            }
        } catch (StorageException | SettingException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private CommitLog commits() throws SQLException {
        return log == null ? force : log.current();
    }

    /**
     * Opened anew each time: the file goes with the last connection, and the next makes another. This kind of channel forces
     * in the calling thread, and is not closed when that is interrupted.
     */
    private void forceLog() throws IOException {
        Path path = Path.of(file + "-wal");
        try (AsynchronousFileChannel wal =
                AsynchronousFileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Nobody asks when the log was written; to keep that too would be a write to the file system's journal.
            wal.force(false);
        }
    }

    @Override
    public Connection connectAsOwner() throws SQLException {
        return connectWithoutLimits();
    }

    @Override
    public void grantAccess(Connection owner) {
        // Whoever can read the file owns it.
    }

    private Properties properties(SynchronousMode forced) throws SQLException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new SQLException("Cannot make the directory of " + file, e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(forced);
        config.setBusyTimeout((int) longestWait.toMillis());
        Properties properties = config.toProperties();
        // The log in a bucket is moved into the file by one alone, once it is stored.
        properties.setProperty(Pragma.WAL_AUTOCHECKPOINT.getPragmaName(), log == null ? LOG_PAGES : "0");
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
