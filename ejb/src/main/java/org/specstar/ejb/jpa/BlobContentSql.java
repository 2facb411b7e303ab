package org.specstar.ejb.jpa;

/** Statements on binaries whose bytes are in PostgreSQL. */
final class BlobContentSql {
    /** Rows of {@link #PAGE}. */
    private static final int ROWS = 1_000;
    /** Parts that one statement removes: far fewer than the time limit of a statement allows. */
    static final int REMOVED_AT_ONCE = 64;

    private static final String KNOWN = "CAST(c.content AS text), c.file_id, c.size, c.content_type, c.checksum";
    private static final String STORED =
            "(SELECT COALESCE(sum(octet_length(p.bytes)), 0) FROM specstar_blob_part p WHERE p.content = c.content)";

    static final String FIND = "SELECT " + KNOWN + " FROM specstar_blob_content c WHERE c.file_id = ?";

    /** File id, bytes in parts, time of writing. Parameter: the last file id. */
    static final String PAGE = "SELECT c.file_id, " + STORED + ", c.written_micros FROM specstar_blob_content c"
            + " WHERE c.file_id > ? ORDER BY c.file_id LIMIT " + ROWS;

    static final String IS_WHOLE = "SELECT 1 FROM specstar_blob_content c WHERE c.file_id = ? AND c.size = " + STORED;

    /** What is there stays; the row is held and given either way. */
    static final String KEEP = "INSERT INTO specstar_blob_content AS c"
            + " (file_id, content, size, checksum, content_type, written_micros) VALUES (?, CAST(? AS uuid), ?, ?, ?, ?)"
            + " ON CONFLICT (file_id) DO UPDATE SET content_type = c.content_type RETURNING " + KNOWN;

    static final String REPLACE = "UPDATE specstar_blob_content SET content = CAST(? AS uuid), size = ?,"
            + " checksum = ?, content_type = ?, written_micros = ? WHERE file_id = ?";
    static final String DELETE = "DELETE FROM specstar_blob_content WHERE file_id = ? RETURNING CAST(content AS text)";

    static final String ADD_PART =
            "INSERT INTO specstar_blob_part (content, number, bytes) VALUES (CAST(? AS uuid), ?, ?)";
    static final String READ_PART = "SELECT substring(p.bytes FROM ? FOR ?) FROM specstar_blob_part p"
            + " WHERE p.content = CAST(? AS uuid) AND p.number = ?";
    /** Some of them. Parameter: the content, twice. */
    static final String DELETE_PARTS = "DELETE FROM specstar_blob_part WHERE content = CAST(? AS uuid) AND number IN"
            + " (SELECT p.number FROM specstar_blob_part p WHERE p.content = CAST(? AS uuid) ORDER BY p.number LIMIT "
            + REMOVED_AT_ONCE + ")";

    static final String BEGIN = "INSERT INTO specstar_blob_arrival (content, begun_micros) VALUES (CAST(? AS uuid), ?)";
    static final String GO_ON = "UPDATE specstar_blob_arrival SET begun_micros = ? WHERE content = CAST(? AS uuid)";
    static final String END = "DELETE FROM specstar_blob_arrival WHERE content = CAST(? AS uuid)";

    /** Left out is what a unit is keeping or going on with just now. */
    static final String GIVE_UP = "DELETE FROM specstar_blob_arrival WHERE content IN (SELECT a.content"
            + " FROM specstar_blob_arrival a WHERE a.content = CAST(? AS uuid) FOR UPDATE SKIP LOCKED)";

    /** One: it may have thousands of parts. */
    static final String OLD = "WITH old AS (SELECT a.content FROM specstar_blob_arrival a WHERE a.begun_micros < ?"
            + " ORDER BY a.begun_micros LIMIT 1 FOR UPDATE SKIP LOCKED)"
            + " DELETE FROM specstar_blob_arrival WHERE content IN (SELECT content FROM old)"
            + " RETURNING CAST(content AS text)";

    private BlobContentSql() {}
}
