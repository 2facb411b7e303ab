package org.specstar.revision;

import org.specstar.payload.Payload;

/** A revision as it is kept: its information and its payload. */
public record StoredRevision(RevisionInfo info, Payload payload) {
    public RevisionKey key() {
        return new RevisionKey(info.id(), info.schemaVersion());
    }
}
