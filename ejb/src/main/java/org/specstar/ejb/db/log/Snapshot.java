package org.specstar.ejb.db.log;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says which object holds the database as it was at a position. It is written after that object, so that a snapshot
 * that can be found is complete.
 *
 * @param position the last entry it holds, in the epoch of whoever made it
 * @param nextWal number of the write-ahead log that follows
 * @param file key of the database file
 */
record Snapshot(LogPosition position, long nextWal, String file, long size, String sha256) {
    byte[] encoded() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("position", position.text('/'));
        fields.put("next-wal", Long.toString(nextWal));
        fields.put("file", file);
        fields.put("size", Long.toString(size));
        fields.put("sha256", sha256);
        return CheckedText.encode(fields, new byte[0]);
    }

    static Snapshot decode(String key, byte[] bytes) {
        CheckedText text = CheckedText.decode(key, bytes);
        return new Snapshot(
                LogPosition.parse(text.text("position")),
                text.number("next-wal"),
                text.text("file"),
                text.number("size"),
                text.text("sha256"));
    }
}
