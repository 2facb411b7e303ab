package org.specstar.ejb.db.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;

/** Puts the pieces of a log together again in a working copy, one write-ahead log after the other, and lets SQLite take them in. */
final class Replay {
    private final WorkingCopy copy;
    private LogPosition position;
    private long wal;
    private long offset;
    private long bytes;
    private @Nullable FileChannel file;

    /** @param from the snapshot that the copy holds */
    Replay(WorkingCopy copy, Snapshot from) {
        this.copy = copy;
        this.position = from.position();
        this.wal = from.nextWal() - 1;
    }

    /** Adds the entry of the next position. */
    void add(LogEntry entry) {
        requireNext(entry.position());
        if (entry instanceof WalPiece piece) {
            add(piece);
            position = entry.position();
        } else {
            position = entry.position().handedOver();
        }
    }

    private void requireNext(LogPosition found) {
        LogPosition wanted = position.next();
        if (!found.equals(wanted)) {
            throw new DamagedLogException(
                    "Entry " + wanted + " of the database's log is missing, but there is " + found);
        }
    }

    private void add(WalPiece piece) {
        try {
            if (piece.wal() != wal) {
                begin(piece);
            }
            append(piece);
        } catch (IOException e) {
            throw new StorageException("The log of the database cannot be written to " + copy.wal(), e);
        }
    }

    private void begin(WalPiece piece) throws IOException {
        if (piece.wal() < wal) {
            throw misplaced(piece);
        }
        finish();
        file = FileChannel.open(copy.wal(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        wal = piece.wal();
        offset = 0;
    }

    private void append(WalPiece piece) throws IOException {
        FileChannel open = file;
        if (open == null || piece.offset() != offset) {
            throw misplaced(piece);
        }
        ByteBuffer content = ByteBuffer.wrap(piece.bytes());
        while (content.hasRemaining()) {
            open.write(content);
        }
        offset += piece.bytes().length;
        bytes += piece.bytes().length;
    }

    private static DamagedLogException misplaced(WalPiece piece) {
        return new DamagedLogException("Piece " + piece.position() + " does not go on where the one before it ends");
    }

    /** Where the log stands, with the epoch that is in force. */
    LogPosition position() {
        return position;
    }

    /** How much was added. */
    long bytes() {
        return bytes;
    }

    /** Number of the write-ahead log that comes next. */
    long nextWal() {
        return wal + 1;
    }

    /** Takes in what was added; the copy then holds the state at the position. */
    void finish() {
        FileChannel open = file;
        if (open != null) {
            file = null;
            takeIn(open);
        }
    }

    private void takeIn(FileChannel open) {
        try {
            long expected = committedFrames();
            open.close();
            long found = expected == 0 ? 0 : copy.recover();
            if (found != expected) {
                throw new DamagedLogException(
                        "SQLite found " + found + " frames of write-ahead log " + wal + " that has " + expected);
            }
            Files.deleteIfExists(copy.wal());
        } catch (IOException e) {
            throw new StorageException("The log of the database cannot be read again from " + copy.wal(), e);
        }
    }

    /** An owner that ended while it stored a transaction in several pieces leaves the first of them. */
    private long committedFrames() throws IOException {
        try (PlainFile reading = new PlainFile(copy.wal())) {
            WalFrames frames = new WalFrames(reading);
            frames.committed();
            return frames.frames();
        }
    }
}
