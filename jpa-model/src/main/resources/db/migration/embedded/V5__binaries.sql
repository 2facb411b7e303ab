-- Which binaries there are. A row is held by whoever lets the bytes take their place, refers to them or removes them.
CREATE TABLE specstar_blob (
    file_id            TEXT PRIMARY KEY,
    size               INTEGER NOT NULL,
    content_type       TEXT NOT NULL,
    used_micros        INTEGER NOT NULL,
    quarantined_micros INTEGER
) STRICT;

-- What each stored form of a revision refers to.
CREATE TABLE specstar_blob_use (
    model          TEXT NOT NULL,
    resource_id    TEXT NOT NULL,
    number         INTEGER NOT NULL,
    schema_version TEXT NOT NULL,
    file_id        TEXT NOT NULL,
    PRIMARY KEY (model, resource_id, number, schema_version, file_id)
) STRICT;

CREATE INDEX specstar_blob_use_binary ON specstar_blob_use (file_id, model, resource_id);

-- Binaries on their way in, part by part. A part is a binary of its own until its upload is done with it.
CREATE TABLE specstar_upload (
    upload_id      TEXT PRIMARY KEY,
    status         TEXT NOT NULL,
    content_type   TEXT NOT NULL,
    declared_size  INTEGER,
    created_by     TEXT NOT NULL,
    created_micros INTEGER NOT NULL,
    expires_micros INTEGER NOT NULL,
    file_id        TEXT,
    size           INTEGER,
    CHECK ((file_id IS NULL) = (size IS NULL))
) STRICT;

CREATE INDEX specstar_upload_expiry ON specstar_upload (expires_micros, upload_id);

CREATE TABLE specstar_upload_part (
    upload_id TEXT NOT NULL,
    number    INTEGER NOT NULL,
    file_id   TEXT NOT NULL,
    size      INTEGER NOT NULL,
    PRIMARY KEY (upload_id, number)
) STRICT;

CREATE INDEX specstar_upload_part_binary ON specstar_upload_part (file_id);
