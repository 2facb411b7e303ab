package org.specstar.ejb.jpa;

import org.specstar.jpa.PayloadRow;
import org.specstar.jpa.RevisionEntity;
import org.specstar.revision.RevisionInfo;

/** A row of a revision; its payload may still have to be fetched. */
record FoundRevision(RevisionInfo info, PayloadRow payload) {
    /** Reads what {@link TableSql#select} has found. */
    static FoundRevision of(FoundRow row) {
        return new FoundRevision(RevisionRows.read(row), RevisionRows.readPayload(row));
    }

    static FoundRevision of(RevisionEntity entity) {
        return new FoundRevision(RevisionRows.info(entity.row()), entity.payload());
    }
}
