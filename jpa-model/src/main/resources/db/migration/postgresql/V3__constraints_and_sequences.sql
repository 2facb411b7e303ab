-- Which live resource holds which value of a unique field. A value may be longer than an index entry: its place takes
-- the SHA-256 of its JSON, in hexadecimal digits.
CREATE TABLE specstar_unique (
    model       TEXT COLLATE "C" NOT NULL,
    field       TEXT COLLATE "C" NOT NULL,
    value_hash  TEXT COLLATE "C" NOT NULL,
    resource_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (model, field, value_hash)
);

CREATE INDEX specstar_unique_holder ON specstar_unique (model, resource_id);

-- What live resources refer to, to be asked from the other end.
CREATE TABLE specstar_reference (
    model     TEXT COLLATE "C" NOT NULL,
    source_id TEXT COLLATE "C" NOT NULL,
    field     TEXT COLLATE "C" NOT NULL,
    target_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (model, source_id, field, target_id)
);

CREATE INDEX specstar_reference_target ON specstar_reference (model, field, target_id, source_id);

-- The last number that ids of a model were made of.
CREATE TABLE specstar_sequence (
    model TEXT COLLATE "C" PRIMARY KEY,
    value BIGINT NOT NULL
);

-- How far the rows of a model follow its declaration, by the order of their ids.
CREATE TABLE specstar_extraction (
    model       TEXT COLLATE "C" PRIMARY KEY,
    fingerprint TEXT COLLATE "C" NOT NULL,
    position    TEXT COLLATE "C",
    is_complete BOOLEAN NOT NULL,
    conflicts   BIGINT NOT NULL
);
