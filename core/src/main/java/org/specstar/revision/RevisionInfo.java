package org.specstar.revision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.DataHash;
import org.specstar.time.Stamp;

/**
 * Everything about a revision but its payload.
 *
 * @param uid name of this stored form; a modification in place and a migration make a new one
 * @param parent the revision this one was made from; null for a first one
 * @param parentSchemaVersion set by a migration only: the version it came from; null is "absent", which is not the same
 *     as {@link SchemaVersion#NONE}
 * @param dataHash null when an archive carried none
 */
public record RevisionInfo(
        UUID uid,
        RevisionId id,
        @Nullable RevisionId parent,
        @Nullable SchemaVersion parentSchemaVersion,
        SchemaVersion schemaVersion,
        @Nullable DataHash dataHash,
        RevisionStatus status,
        Stamp created,
        Stamp updated) {
    /** This revision modified in place: its id, parent and creation stay. */
    public RevisionInfo modified(UUID newUid, RevisionStatus newStatus, Stamp by) {
        return new RevisionInfo(
                newUid, id, parent, parentSchemaVersion, schemaVersion, dataHash, newStatus, created, by);
    }

    /** The same with another payload, of this version. */
    public RevisionInfo withPayload(SchemaVersion version, DataHash hash) {
        return new RevisionInfo(uid, id, parent, null, version, hash, status, created, updated);
    }
}
