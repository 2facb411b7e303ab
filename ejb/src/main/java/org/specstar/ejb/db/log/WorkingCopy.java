package org.specstar.ejb.db.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.specstar.StorageException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The directory of the local file. It has an id, by which its next start is known, and remembers the epoch of the last
 * one, by which a bucket that has gone back is known. Everything else is made anew by each start.
 */
final class WorkingCopy {
    private static final int BUSY_MILLIS = 200;

    private final Path directory;

    WorkingCopy(Path directory) {
        this.directory = directory;
    }

    Path file() {
        return directory.resolve("specstar.db");
    }

    Path wal() {
        return directory.resolve("specstar.db-wal");
    }

    /** Where the file is copied to before it is stored. */
    Path snapshot() {
        return directory.resolve("snapshot.tmp");
    }

    void prepare() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw failed("be made", e);
        }
    }

    /** Removes what an earlier start left, except what it is known by. */
    void clear() {
        try {
            for (String name : new String[] {"specstar.db", "specstar.db-wal", "specstar.db-shm", "snapshot.tmp"}) {
                Files.deleteIfExists(directory.resolve(name));
            }
        } catch (IOException e) {
            throw failed("be cleared", e);
        }
    }

    String id() {
        try {
            Path file = directory.resolve("id");
            if (!Files.exists(file)) {
                put(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw failed("be given an id", e);
        }
    }

    /** The epoch that this directory last wrote in; 0 if it never did. */
    long epoch() {
        try {
            Path file = epochFile();
            return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            throw failed("tell its epoch", e);
        }
    }

    Path epochFile() {
        return directory.resolve("epoch");
    }

    void enter(long epoch) {
        try {
            put(epochFile(), Long.toString(epoch));
        } catch (IOException e) {
            throw failed("be given its epoch", e);
        }
    }

    private static void put(Path file, String text) throws IOException {
        Path passing = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(passing, text.getBytes(StandardCharsets.UTF_8));
        Files.move(passing, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty database. */
    void create() {
        moveLog(connection -> {});
    }

    /** Lets SQLite move a write-ahead log into the file; answers how many frames it found. */
    long recover() {
        long[] frames = new long[1];
        moveLog(connection -> frames[0] = checkpoint(connection, "FULL"));
        return frames[0];
    }

    private void moveLog(Work work) {
        try (Connection connection = connect()) {
            work.on(connection);
            checkpoint(connection, "TRUNCATE");
        } catch (SQLException e) {
            throw failed("be read by SQLite", e);
        }
        if (Files.exists(wal())) {
            throw new StorageException("The write-ahead log of " + file() + " could not be moved into it");
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** One that does not wait long for others, and commits nothing by itself. */
    Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.OFF);
        config.setBusyTimeout(BUSY_MILLIS);
        Properties properties = config.toProperties();
        properties.setProperty(Pragma.WAL_AUTOCHECKPOINT.getPragmaName(), "0");
        return new JDBC4Connection("jdbc:sqlite:" + file(), file().toString(), properties);
    }

    /**
     * Moves the write-ahead log into the file.
     *
     * @return how many frames it had; -1 if somebody reads what would have to be replaced
     */
    static long checkpoint(Connection connection, String mode) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(" + mode + ")")) {
            boolean complete = result.getInt(1) == 0 && result.getLong(2) == result.getLong(3);
            return complete ? result.getLong(2) : -1;
        }
    }

    private StorageException failed(String what, Exception cause) {
        return new StorageException(
                "The working copy of the database in " + directory + " cannot " + what + ": " + cause.getMessage(),
                cause);
    }
}
