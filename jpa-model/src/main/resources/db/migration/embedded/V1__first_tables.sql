-- The same tables as for PostgreSQL. SQLite compares text by its UTF-8 bytes, which is by code point; times are
-- microseconds since 1970-01-01T00:00Z, and the naive columns remember that a time came without a zone.

CREATE TABLE specstar_meta (
    seq                  INTEGER PRIMARY KEY,
    model                TEXT NOT NULL,
    resource_id          TEXT NOT NULL,
    version              INTEGER NOT NULL,
    current_number       INTEGER NOT NULL,
    schema_version       TEXT NOT NULL,
    total_revision_count INTEGER NOT NULL,
    created_micros       INTEGER NOT NULL,
    created_naive        INTEGER NOT NULL,
    created_by           TEXT NOT NULL,
    updated_micros       INTEGER NOT NULL,
    updated_naive        INTEGER NOT NULL,
    updated_by           TEXT NOT NULL,
    is_deleted           INTEGER NOT NULL,
    indexed_data         TEXT CHECK (json_valid(indexed_data)),
    rev_status           TEXT,
    rev_created_micros   INTEGER,
    rev_created_naive    INTEGER,
    rev_created_by       TEXT,
    rev_updated_micros   INTEGER,
    rev_updated_naive    INTEGER,
    rev_updated_by       TEXT,
    UNIQUE (model, resource_id)
) STRICT;

CREATE UNIQUE INDEX specstar_meta_order ON specstar_meta (model, seq);
CREATE INDEX specstar_meta_live ON specstar_meta (model, seq) WHERE NOT is_deleted;
CREATE INDEX specstar_meta_deleted ON specstar_meta (model, seq) WHERE is_deleted;

CREATE TABLE specstar_revision (
    model                 TEXT NOT NULL,
    resource_id           TEXT NOT NULL,
    number                INTEGER NOT NULL,
    schema_version        TEXT NOT NULL,
    uid                   TEXT NOT NULL,
    parent                TEXT,
    parent_schema_version TEXT,
    data_hash             TEXT,
    status                TEXT NOT NULL,
    created_micros        INTEGER NOT NULL,
    created_naive         INTEGER NOT NULL,
    created_by            TEXT NOT NULL,
    updated_micros        INTEGER NOT NULL,
    updated_naive         INTEGER NOT NULL,
    updated_by            TEXT NOT NULL,
    fingerprint           TEXT NOT NULL,
    checksum              TEXT NOT NULL,
    payload               BLOB,
    payload_address       TEXT,
    PRIMARY KEY (model, resource_id, number, schema_version),
    CHECK ((payload IS NULL) <> (payload_address IS NULL))
) STRICT;

-- AUTOINCREMENT never gives a number twice: a late removal must not hit a newer change.
CREATE TABLE specstar_outbox (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    model       TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    revision    INTEGER NOT NULL
) STRICT;

-- How far an import by batch job has come; written in the transaction of the chunk it counts.
CREATE TABLE specstar_import_progress (
    import_key TEXT PRIMARY KEY,
    position   INTEGER NOT NULL,
    loaded     INTEGER NOT NULL,
    skipped    INTEGER NOT NULL
) STRICT;
