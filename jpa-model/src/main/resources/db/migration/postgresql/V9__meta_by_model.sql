-- An insert opens every index of its table, and a plan looks at each. Those of fields are of one model: each model gets a
-- partition when it is declared, with its rows and the indexes of its own fields. The rest is among the others.

CREATE SEQUENCE specstar_meta_number AS BIGINT;
SELECT setval('specstar_meta_number', GREATEST((SELECT max(seq) FROM specstar_meta), 1), EXISTS (SELECT 1 FROM specstar_meta));

-- The indexes of fields are made anew, in the partitions.
DO $$
DECLARE
    field TEXT;
BEGIN
    FOR field IN SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = 'specstar_meta'::regclass AND starts_with(c.relname, 'specstar_field_') LOOP
        EXECUTE format('DROP INDEX %I', field);
        EXECUTE format('DROP STATISTICS IF EXISTS %I', field || '_s');
    END LOOP;
END $$;

-- Partitions have no identity columns of their own before PostgreSQL 17.
ALTER TABLE specstar_meta ALTER COLUMN seq DROP IDENTITY;
ALTER TABLE specstar_meta ALTER COLUMN seq SET DEFAULT nextval('specstar_meta_number');

ALTER TABLE specstar_meta RENAME TO specstar_meta_other;
ALTER INDEX specstar_meta_pkey RENAME TO specstar_meta_other_pkey;
ALTER INDEX specstar_meta_order RENAME TO specstar_meta_other_order;
ALTER INDEX specstar_meta_live RENAME TO specstar_meta_other_live;
ALTER INDEX specstar_meta_deleted RENAME TO specstar_meta_other_deleted;
ALTER INDEX specstar_meta_created RENAME TO specstar_meta_other_created;
ALTER INDEX specstar_meta_updated RENAME TO specstar_meta_other_updated;
ALTER INDEX specstar_meta_creator RENAME TO specstar_meta_other_creator;

CREATE TABLE specstar_meta (
    LIKE specstar_meta_other INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE,
    PRIMARY KEY (model, resource_id)
) PARTITION BY LIST (model);

CREATE UNIQUE INDEX specstar_meta_order ON specstar_meta (model, seq);
CREATE INDEX specstar_meta_live ON specstar_meta (model, seq) WHERE NOT is_deleted;
CREATE INDEX specstar_meta_deleted ON specstar_meta (model, seq) WHERE is_deleted;
CREATE INDEX specstar_meta_created ON specstar_meta (model, created_micros, seq);
CREATE INDEX specstar_meta_updated ON specstar_meta (model, updated_micros, seq);
CREATE INDEX specstar_meta_creator ON specstar_meta (model, created_by, seq) WHERE octet_length(created_by) <= 1000;

ALTER SEQUENCE specstar_meta_number OWNED BY specstar_meta.seq;
ALTER TABLE specstar_meta ATTACH PARTITION specstar_meta_other DEFAULT;
