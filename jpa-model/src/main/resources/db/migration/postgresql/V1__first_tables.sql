-- Text is compared by code point everywhere (COLLATE "C"); times are microseconds since 1970-01-01T00:00Z, and the
-- naive columns remember that a time came without a zone.

CREATE TABLE specstar_meta (
    seq                  BIGINT GENERATED ALWAYS AS IDENTITY,
    model                TEXT COLLATE "C" NOT NULL,
    resource_id          TEXT COLLATE "C" NOT NULL,
    version              BIGINT NOT NULL,
    current_number       INTEGER NOT NULL,
    schema_version       TEXT COLLATE "C" NOT NULL,
    total_revision_count INTEGER NOT NULL,
    created_micros       BIGINT NOT NULL,
    created_naive        BOOLEAN NOT NULL,
    created_by           TEXT COLLATE "C" NOT NULL,
    updated_micros       BIGINT NOT NULL,
    updated_naive        BOOLEAN NOT NULL,
    updated_by           TEXT COLLATE "C" NOT NULL,
    is_deleted           BOOLEAN NOT NULL,
    -- The text is what goes out; JSONB beside it reorders keys and is what one searches by.
    indexed_data         TEXT COLLATE "C",
    indexed              JSONB GENERATED ALWAYS AS (indexed_data::jsonb) STORED,
    rev_status           TEXT COLLATE "C",
    rev_created_micros   BIGINT,
    rev_created_naive    BOOLEAN,
    rev_created_by       TEXT COLLATE "C",
    rev_updated_micros   BIGINT,
    rev_updated_naive    BOOLEAN,
    rev_updated_by       TEXT COLLATE "C",
    PRIMARY KEY (model, resource_id)
);

CREATE UNIQUE INDEX specstar_meta_order ON specstar_meta (model, seq);
CREATE INDEX specstar_meta_live ON specstar_meta (model, seq) WHERE NOT is_deleted;
CREATE INDEX specstar_meta_deleted ON specstar_meta (model, seq) WHERE is_deleted;

CREATE TABLE specstar_revision (
    model                 TEXT COLLATE "C" NOT NULL,
    resource_id           TEXT COLLATE "C" NOT NULL,
    number                INTEGER NOT NULL,
    schema_version        TEXT COLLATE "C" NOT NULL,
    uid                   TEXT COLLATE "C" NOT NULL,
    parent                TEXT COLLATE "C",
    parent_schema_version TEXT COLLATE "C",
    data_hash             TEXT COLLATE "C",
    status                TEXT COLLATE "C" NOT NULL,
    created_micros        BIGINT NOT NULL,
    created_naive         BOOLEAN NOT NULL,
    created_by            TEXT COLLATE "C" NOT NULL,
    updated_micros        BIGINT NOT NULL,
    updated_naive         BOOLEAN NOT NULL,
    updated_by            TEXT COLLATE "C" NOT NULL,
    fingerprint           TEXT COLLATE "C" NOT NULL,
    checksum              TEXT COLLATE "C" NOT NULL,
    payload               BYTEA,
    payload_address       TEXT COLLATE "C",
    PRIMARY KEY (model, resource_id, number, schema_version),
    CHECK ((payload IS NULL) <> (payload_address IS NULL))
);

CREATE TABLE specstar_outbox (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model       TEXT COLLATE "C" NOT NULL,
    resource_id TEXT COLLATE "C" NOT NULL,
    revision    INTEGER NOT NULL
);

-- How far an import by batch job has come; written in the transaction of the chunk it counts.
CREATE TABLE specstar_import_progress (
    import_key TEXT COLLATE "C" PRIMARY KEY,
    position   BIGINT NOT NULL,
    loaded     BIGINT NOT NULL,
    skipped    BIGINT NOT NULL
);
