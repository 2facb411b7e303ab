package org.specstar.ejb.db.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The files of a working copy while it is in use. One connection stays open, since the last to close would move the
 * write-ahead log away. The database file is opened before it and closed after it: closing any handle on a file takes
 * away all locks that this process has on it, those of SQLite too.
 */
final class OpenFiles implements AutoCloseable {
    private final Path snapshot;
    private final PlainFile database;
    private final Connection connection;
    private final PlainFile wal;
    private final WalFrames frames;

    private OpenFiles(Path snapshot, PlainFile database, Connection connection, PlainFile wal) {
        this.snapshot = snapshot;
        this.database = database;
        this.connection = connection;
        this.wal = wal;
        this.frames = new WalFrames(wal);
    }

    static OpenFiles of(WorkingCopy copy) throws IOException, SQLException {
        PlainFile database = new PlainFile(copy.file());
        Connection connection = copy.connect();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            // The first read makes the write-ahead log.
            rows.next();
        }
        return new OpenFiles(copy.snapshot(), database, connection, new PlainFile(copy.wal()));
    }

    PlainFile wal() {
        return wal;
    }

    /** The connection for checkpoints. */
    Connection connection() {
        return connection;
    }

    /** Tells the shipper what has been committed; for the one that has the turn to write. Answers its position. */
    long committed(Shipper shipper) throws IOException {
        if (frames.isRestarted()) {
            frames.forget();
            shipper.beginNextWal();
        }
        return shipper.reached(frames.committed());
    }

    /** How many frames were found committed in the present write-ahead log. */
    long frames() {
        return frames.frames();
    }

    long databaseSize() throws IOException {
        return database.size();
    }

    /** A copy of the database file, which nobody may be changing meanwhile. */
    Path copied() throws IOException {
        byte[] part = new byte[1 << 16];
        try (OutputStream target = Files.newOutputStream(snapshot)) {
            int read = database.read(part, part.length, 0);
            for (long at = 0; read > 0; read = database.read(part, part.length, at)) {
                target.write(part, 0, read);
                at += read;
            }
        }
        return snapshot;
    }

    @Override
    public void close() throws IOException, SQLException {
        try (database;
                wal;
                connection) {
            // Closed in the reverse order.
        }
    }
}
