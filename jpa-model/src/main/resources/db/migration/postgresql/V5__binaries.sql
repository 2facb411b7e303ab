-- Which binaries there are. A row is held by whoever lets the bytes take their place, refers to them or removes them.
CREATE TABLE specstar_blob (
    file_id            TEXT COLLATE "C" PRIMARY KEY,
    size               BIGINT NOT NULL,
    content_type       TEXT COLLATE "C" NOT NULL,
    used_micros        BIGINT NOT NULL,
    quarantined_micros BIGINT
);

-- What each stored form of a revision refers to.
CREATE TABLE specstar_blob_use (
    model          TEXT COLLATE "C" NOT NULL,
    resource_id    TEXT COLLATE "C" NOT NULL,
    number         INTEGER NOT NULL,
    schema_version TEXT COLLATE "C" NOT NULL,
    file_id        TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (model, resource_id, number, schema_version, file_id)
);

CREATE INDEX specstar_blob_use_binary ON specstar_blob_use (file_id, model, resource_id);

-- Binaries on their way in, part by part. A part is a binary of its own until its upload is done with it.
CREATE TABLE specstar_upload (
    upload_id      TEXT COLLATE "C" PRIMARY KEY,
    status         TEXT COLLATE "C" NOT NULL,
    content_type   TEXT COLLATE "C" NOT NULL,
    declared_size  BIGINT,
    created_by     TEXT COLLATE "C" NOT NULL,
    created_micros BIGINT NOT NULL,
    expires_micros BIGINT NOT NULL,
    file_id        TEXT COLLATE "C",
    size           BIGINT,
    CHECK ((file_id IS NULL) = (size IS NULL))
);

CREATE INDEX specstar_upload_expiry ON specstar_upload (expires_micros, upload_id);

CREATE TABLE specstar_upload_part (
    upload_id TEXT COLLATE "C" NOT NULL,
    number    INTEGER NOT NULL,
    file_id   TEXT COLLATE "C" NOT NULL,
    size      BIGINT NOT NULL,
    PRIMARY KEY (upload_id, number)
);

CREATE INDEX specstar_upload_part_binary ON specstar_upload_part (file_id);

-- Binaries kept in the database itself: content in parts, found by its file id once it has arrived whole. Compressed
-- in vain, and read in pieces, if it were not stored apart as it is.
CREATE TABLE specstar_blob_content (
    file_id        TEXT COLLATE "C" PRIMARY KEY,
    content        UUID NOT NULL UNIQUE,
    size           BIGINT NOT NULL,
    checksum       TEXT COLLATE "C" NOT NULL,
    content_type   TEXT COLLATE "C" NOT NULL,
    written_micros BIGINT NOT NULL
);

CREATE TABLE specstar_blob_part (
    content UUID NOT NULL,
    number  INTEGER NOT NULL,
    bytes   BYTEA NOT NULL,
    PRIMARY KEY (content, number)
);

ALTER TABLE specstar_blob_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Content that has begun to arrive and is not kept yet.
CREATE TABLE specstar_blob_arrival (
    content      UUID PRIMARY KEY,
    begun_micros BIGINT NOT NULL
);

CREATE INDEX specstar_blob_arrival_age ON specstar_blob_arrival (begun_micros);
