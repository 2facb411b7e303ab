package org.specstar.ejb.db.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the last whole transaction of a write-ahead log ends, going on from where it was before. A frame counts
 * if it has the salts of its log's header and the checksum of everything up to it; a transaction ends with a frame that
 * tells the size of the database. What a rolled back transaction has left behind its end does not count.
 *
 * <p>One thread at a time, and nobody may be writing meanwhile: the one that has the turn to write.
 */
final class WalFrames {
    static final int HEAD = 24;
    private static final int AT_ONCE = 32;

    private final PlainFile file;
    private @Nullable WalHeader header;
    private WalChecksum checksum = WalChecksum.START;
    private long committed;
    private byte[] buffer = new byte[0];

    WalFrames(PlainFile file) {
        this.file = file;
    }

    /** Whether SQLite has emptied the log, or begun it anew, since it was last read. */
    boolean isRestarted() throws IOException {
        WalHeader known = header;
        return known != null
                && readHeader().map(now -> now.salts() != known.salts()).orElse(true);
    }

    /** Reads from the beginning again. */
    void forget() {
        header = null;
        committed = 0;
    }

    /** The end of the last whole transaction; 0 if there is none. */
    long committed() throws IOException {
        WalHeader log = header();
        if (log == null) {
            return committed;
        }
        long offset = Math.max(committed, WalHeader.BYTES);
        WalChecksum sum = checksum;
        ByteBuffer frames = read(log, offset);
        while (frames.hasRemaining()) {
            for (; frames.hasRemaining(); frames.position(frames.position() + log.frameBytes())) {
                Optional<WalChecksum> next = checked(log, sum, frames.slice());
                if (next.isEmpty()) {
                    return committed;
                }
                sum = next.get();
                offset += log.frameBytes();
                if (frames.getInt(frames.position() + 4) != 0) {
                    committed = offset;
                    checksum = sum;
                }
            }
            frames = read(log, offset);
        }
        return committed;
    }

    /** How many frames the whole transactions have. */
    long frames() {
        WalHeader log = header;
        return log == null || committed == 0 ? 0 : (committed - WalHeader.BYTES) / log.frameBytes();
    }

    private @Nullable WalHeader header() throws IOException {
        if (header == null) {
            header = readHeader().orElse(null);
            checksum = header == null ? WalChecksum.START : header.checksum();
        }
        return header;
    }

    private Optional<WalHeader> readHeader() throws IOException {
        byte[] bytes = new byte[WalHeader.BYTES];
        int read = file.read(bytes, bytes.length, 0);
        return WalHeader.of(ByteBuffer.wrap(bytes, 0, read));
    }

    private static Optional<WalChecksum> checked(WalHeader log, WalChecksum before, ByteBuffer frame) {
        if (frame.getLong(8) != log.salts()) {
            return Optional.empty();
        }
        WalChecksum sum = before.over(frame, 0, 8, log.order()).over(frame, HEAD, log.pageSize(), log.order());
        return sum.equals(WalChecksum.at(frame, 16)) ? Optional.of(sum) : Optional.empty();
    }

    /** Whole frames from a place on, as many as there are up to a limit. */
    private ByteBuffer read(WalHeader log, long offset) throws IOException {
        int most = AT_ONCE * log.frameBytes();
        if (buffer.length != most) {
            buffer = new byte[most];
        }
        int read = file.read(buffer, most, offset);
        return ByteBuffer.wrap(buffer, 0, read - read % log.frameBytes());
    }
}
