-- A hash index keeps equal values in one chain and walks it for each new row: with many resources of one creator every
-- insert cost more than the one before. An ordered one needs a longest name; who has a longer one is found without it.
DROP INDEX specstar_meta_creator;
CREATE INDEX specstar_meta_creator ON specstar_meta (model, created_by, seq) WHERE octet_length(created_by) <= 1000;
