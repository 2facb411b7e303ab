-- The indexed values as texts in the order of values, under their paths: what rows are compared, ordered and grouped by.
-- Rows from before have none until they are read anew, which happens at the first start.
ALTER TABLE specstar_meta ADD COLUMN index_keys JSONB;

CREATE INDEX specstar_meta_created ON specstar_meta (model, created_micros, seq);
CREATE INDEX specstar_meta_updated ON specstar_meta (model, updated_micros, seq);
-- A user's name has no longest length, which an ordered index would need.
CREATE INDEX specstar_meta_creator ON specstar_meta USING hash (created_by);
