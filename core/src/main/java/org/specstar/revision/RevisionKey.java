package org.specstar.revision;

import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;

/** What a stored revision is found by. The same revision may be stored under several schema versions. */
public record RevisionKey(RevisionId id, SchemaVersion schemaVersion) implements Comparable<RevisionKey> {
    @Override
    public int compareTo(RevisionKey other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : schemaVersion.key().compareTo(other.schemaVersion.key());
    }
}
