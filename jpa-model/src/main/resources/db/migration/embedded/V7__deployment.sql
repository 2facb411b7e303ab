-- Whose payloads and binaries are this database's: the same id stands beside them. One row, made by the first start.
CREATE TABLE specstar_deployment (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    id     TEXT NOT NULL
) STRICT;
