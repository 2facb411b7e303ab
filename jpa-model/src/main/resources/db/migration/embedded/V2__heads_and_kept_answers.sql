-- Which stored form the head is. Of a head that is stored under other schema versions only, the first tells it apart.
-- A column that is added later needs a default here; every row is written with a value.
ALTER TABLE specstar_meta ADD COLUMN current_uid TEXT NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

UPDATE specstar_meta AS m SET current_uid = COALESCE(
    (SELECT r.uid FROM specstar_revision AS r
        WHERE r.model = m.model AND r.resource_id = m.resource_id AND r.number = m.current_number
        ORDER BY r.schema_version <> m.schema_version, r.schema_version LIMIT 1),
    m.current_uid);

-- Answers to requests with a key. Without a digest it is a claim: no answer yet.
CREATE TABLE specstar_idempotency (
    caller      TEXT NOT NULL,
    route       TEXT NOT NULL,
    request_key TEXT NOT NULL,
    digest      TEXT,
    entity_tag  TEXT,
    body        BLOB,
    kept_micros INTEGER NOT NULL,
    PRIMARY KEY (caller, route, request_key),
    CHECK ((digest IS NULL) = (entity_tag IS NULL) AND (digest IS NULL) = (body IS NULL))
) STRICT;

CREATE INDEX specstar_idempotency_age ON specstar_idempotency (kept_micros);
