package org.specstar.ejb.db.log;

import java.util.LinkedHashMap;
import java.util.Map;

/** A part of a write-ahead log, as SQLite wrote it. A transaction may go on in the next piece. */
final class WalPiece implements LogEntry {
    private final LogPosition position;
    private final long wal;
    private final long offset;
    private final byte[] bytes;

    /**
     * @param wal which log: SQLite begins a new one after it has moved the old one into the file
     * @param offset of the first byte in that log
     */
    WalPiece(LogPosition position, long wal, long offset, byte[] bytes) {
        this.position = position;
        this.wal = wal;
        this.offset = offset;
        this.bytes = bytes;
    }

    @Override
    public LogPosition position() {
        return position;
    }

    long wal() {
        return wal;
    }

    long offset() {
        return offset;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public byte[] encoded() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("position", position.text('/'));
        fields.put("wal", Long.toString(wal));
        fields.put("offset", Long.toString(offset));
        fields.put("length", Integer.toString(bytes.length));
        return CheckedText.encode(fields, bytes);
    }

    static WalPiece of(CheckedText text) {
        LogPosition position = LogPosition.parse(text.text("position"));
        if (text.number("length") != text.content().length) {
            throw new DamagedLogException("Piece " + position + " of the database's log is not as long as it says");
        }
        return new WalPiece(position, text.number("wal"), text.number("offset"), text.content());
    }
}
