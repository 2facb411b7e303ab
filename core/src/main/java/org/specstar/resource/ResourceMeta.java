package org.specstar.resource;

import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.time.Stamp;

/**
 * The one row that stands for a resource: which revision is its head, and what it is searched by.
 *
 * @param current the head
 * @param schemaVersion version the head's payload is stored under
 * @param totalRevisionCount number of revisions ever made; never falls, except that an import restores what it archived
 * @param indexedData null when an archive carried none, which differs from an empty object
 * @param head null when the row comes from an archive older than the mirror
 * @param version raised by one with every write of this row, whatever it changes; 1 for a new row
 */
public record ResourceMeta(
        RevisionId current,
        SchemaVersion schemaVersion,
        int totalRevisionCount,
        Stamp created,
        Stamp updated,
        boolean deleted,
        @Nullable IndexedData indexedData,
        @Nullable HeadMirror head,
        long version) {
    /** The row of a resource that has just got its first revision. */
    static ResourceMeta ofFirst(RevisionInfo first, IndexedData indexedData) {
        return new ResourceMeta(
                first.id(),
                first.schemaVersion(),
                first.id().number(),
                first.created(),
                first.created(),
                false,
                indexedData,
                HeadMirror.of(first),
                1);
    }

    public ResourceId id() {
        return current.resource();
    }

    /** Where the head's payload is found. */
    public RevisionKey headKey() {
        return new RevisionKey(current, schemaVersion);
    }

    /** The row after a revision has become the head, be it new or an older one. */
    ResourceMeta withHead(RevisionInfo head, IndexedData indexedData, Stamp by) {
        return new ResourceMeta(
                head.id(),
                head.schemaVersion(),
                Math.max(totalRevisionCount, head.id().number()),
                created,
                by,
                deleted,
                indexedData,
                HeadMirror.of(head),
                version + 1);
    }

    ResourceMeta withDeleted(boolean nowDeleted, Stamp by) {
        return new ResourceMeta(
                current, schemaVersion, totalRevisionCount, created, by, nowDeleted, indexedData, head, version + 1);
    }

    /** The same row under another version; imports use it so that tags issued before are never valid again. */
    public ResourceMeta withVersion(long newVersion) {
        return new ResourceMeta(
                current, schemaVersion, totalRevisionCount, created, updated, deleted, indexedData, head, newVersion);
    }
}
