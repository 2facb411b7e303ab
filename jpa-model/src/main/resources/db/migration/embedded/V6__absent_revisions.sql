-- How many numbers of a resource's revisions have none, and rightly so: they were pruned, or no archive had them. Every
-- other gap is a loss. What is absent when this table comes is taken to be absent rightly.
CREATE TABLE specstar_absence (
    model       TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    numbers     INTEGER NOT NULL,
    PRIMARY KEY (model, resource_id)
) STRICT;

INSERT INTO specstar_absence (model, resource_id, numbers)
    SELECT m.model, m.resource_id, max(m.total_revision_count, MAX(r.number)) - COUNT(DISTINCT r.number)
        FROM specstar_meta m JOIN specstar_revision r ON r.model = m.model AND r.resource_id = m.resource_id
        GROUP BY m.model, m.resource_id, m.total_revision_count
        HAVING max(m.total_revision_count, MAX(r.number)) > COUNT(DISTINCT r.number);
