package org.specstar.ejb.jpa;

/** Statements on the ledger of binaries, whose keys are one JSON parameter. */
record BlobSql(Dialect dialect) {
    static final String READ = "b.file_id, b.size, b.content_type";

    private static final String UNUSED = "NOT EXISTS (SELECT 1 FROM specstar_blob_use u WHERE u.file_id = b.file_id)"
            + " AND NOT EXISTS (SELECT 1 FROM specstar_upload_part p WHERE p.file_id = b.file_id)";
    private static final String ENTRY = "SELECT " + READ
            + ", (SELECT count(*) FROM specstar_blob_use u WHERE u.file_id = b.file_id)"
            + " + (SELECT count(*) FROM specstar_upload_part p WHERE p.file_id = b.file_id),"
            + " b.used_micros, b.quarantined_micros FROM specstar_blob b WHERE ";

    /** Takes one out that nothing refers to. Parameters: file id, end of its quarantine. */
    static final String REMOVE =
            "DELETE FROM specstar_blob AS b WHERE b.file_id = ? AND b.quarantined_micros < ? AND " + UNUSED;

    /** Takes a place that is free. Waits for whoever adds or removes an entry there. */
    static final String TAKE_PLACE = "INSERT INTO specstar_blob (file_id, size, content_type, used_micros)"
            + " VALUES (?, 0, '', 0) ON CONFLICT (file_id) DO NOTHING";

    /** Others go on to wait for the end of the unit. */
    static final String GIVE_PLACE = "DELETE FROM specstar_blob WHERE file_id = ?";

    static final String ONE = ENTRY + "b.file_id = ?";

    /** Parameters: last file id, limit. */
    static final String PAGE = ENTRY + "b.file_id > ? ORDER BY b.file_id LIMIT ?";

    /** Parameters: file id, model, resource. */
    static final String IS_USED_BY =
            "SELECT 1 FROM specstar_blob_use u WHERE u.file_id = ? AND u.model = ? AND u.resource_id = ? LIMIT 1";

    /** Parameters: file id, model, limit. */
    static final String USERS = "SELECT DISTINCT u.resource_id FROM specstar_blob_use u WHERE u.file_id = ?"
            + " AND u.model = ? ORDER BY u.resource_id LIMIT ?";

    /** Parameters: last use, last file id, limit. */
    static String unused(boolean live) {
        return ENTRY + "b.quarantined_micros IS " + (live ? "" : "NOT ") + "NULL AND b.used_micros < ? AND " + UNUSED
                + " AND b.file_id > ? ORDER BY b.file_id LIMIT ?";
    }

    /**
     * Adds entries, or notes that those there are in use again; holds all in the order of their ids. Parameters: the
     * moment, {@link KeysJson#tuples} of file id, size and content type.
     */
    String enter() {
        return "INSERT INTO specstar_blob AS b (file_id, size, content_type, used_micros)"
                + " SELECT k.value ->> 0, CAST(k.value ->> 1 AS bigint), k.value ->> 2, CAST(? AS bigint) FROM "
                + dialect.elements() + " WHERE TRUE ORDER BY k.value ->> 0 ON CONFLICT (file_id) DO UPDATE SET"
                + " used_micros = CASE WHEN excluded.used_micros > b.used_micros THEN excluded.used_micros"
                + " ELSE b.used_micros END, quarantined_micros = NULL RETURNING file_id, size, content_type";
    }

    /**
     * Holds entries in the order of their ids. What a later statement of the unit reads of them, and of what refers to
     * them, is true until the unit ends. Parameter: {@link KeysJson#texts}.
     */
    String hold() {
        return "SELECT b.file_id FROM specstar_blob b WHERE b.file_id IN (" + dialect.tuples(1) + ") ORDER BY b.file_id"
                + dialect.held();
    }

    /** Parameters: the moment twice, {@link KeysJson#texts}. */
    String use() {
        return "UPDATE specstar_blob AS b SET used_micros = CASE WHEN b.used_micros < ? THEN ? ELSE b.used_micros END"
                + " WHERE b.quarantined_micros IS NULL AND b.file_id IN (" + dialect.tuples(1)
                + ") RETURNING file_id, size, content_type";
    }

    /** Parameter: {@link KeysJson#texts}. */
    String find() {
        return "SELECT " + READ + " FROM specstar_blob b WHERE b.quarantined_micros IS NULL AND b.file_id IN ("
                + dialect.tuples(1) + ")";
    }

    /** Parameters: the moment, {@link KeysJson#texts}, last use. */
    String quarantine() {
        return "UPDATE specstar_blob AS b SET quarantined_micros = ? WHERE b.file_id IN (" + dialect.tuples(1)
                + ") AND b.quarantined_micros IS NULL AND b.used_micros < ? AND " + UNUSED + " RETURNING file_id";
    }

    /** Parameters: model, {@link KeysJson#tuples} of resource, number, schema version and file id. */
    String refer() {
        return "INSERT INTO specstar_blob_use (model, resource_id, number, schema_version, file_id)"
                + " SELECT CAST(? AS text), " + use4() + " FROM " + dialect.elements()
                + " WHERE TRUE ORDER BY 2, 3, 4, 5 ON CONFLICT DO NOTHING";
    }

    private static String use4() {
        return "k.value ->> 0, CAST(k.value ->> 1 AS integer), k.value ->> 2, k.value ->> 3";
    }

    /** Parameters: model, {@link KeysJson#revisions}. */
    String forget() {
        return "DELETE FROM specstar_blob_use WHERE model = ? AND (resource_id, number, schema_version) IN (SELECT"
                + " k.value ->> 0, " + dialect.number(1) + ", k.value ->> 2 FROM " + dialect.elements() + ")";
    }

    /** Forgets all but what is still referred to. Parameters: those of {@link #forget}, then the uses of {@link #refer}. */
    String forgetOthers() {
        return forget() + " AND (resource_id, number, schema_version, file_id) NOT IN (SELECT " + use4() + " FROM "
                + dialect.elements() + ")";
    }

    /** Parameters: model, {@link KeysJson#resources}. */
    String forgetAll() {
        return "DELETE FROM specstar_blob_use WHERE model = ? AND resource_id IN (" + dialect.tuples(1) + ")";
    }
}
