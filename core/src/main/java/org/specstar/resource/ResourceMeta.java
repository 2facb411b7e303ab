package org.specstar.resource;

import java.util.UUID;
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
 * @param uid name of the head's stored form; {@link #UID_UNKNOWN} until it is known
 * @param schemaVersion version the head's payload is stored under
 * @param totalRevisionCount number of revisions ever made; never falls, except that an import restores what it archived
 * @param indexedData null when an archive carried none, which differs from an empty object
 * @param head null when the row comes from an archive older than the mirror
 * @param version raised by one with every write of this row, whatever it changes; 1 for a new row
 */
public record ResourceMeta(
        RevisionId current,
        UUID uid,
        SchemaVersion schemaVersion,
        int totalRevisionCount,
        Stamp created,
        Stamp updated,
        boolean deleted,
        @Nullable IndexedData indexedData,
        @Nullable HeadMirror head,
        long version) {
    /** In place of a uid that an archive's meta record does not tell. */
    public static final UUID UID_UNKNOWN = new UUID(0, 0);

    /** The row of a resource that has just got its first revision. */
    public static ResourceMeta ofFirst(RevisionInfo first, IndexedData indexedData) {
        return new ResourceMeta(
                first.id(),
                first.uid(),
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

    /** The row after a revision has become the head, be it new, an older one, or modified in place. */
    public ResourceMeta withHead(RevisionInfo head, @Nullable IndexedData indexedData, Stamp by) {
        return new ResourceMeta(
                head.id(),
                head.uid(),
                head.schemaVersion(),
                Math.max(totalRevisionCount, head.id().number()),
                created,
                by,
                deleted,
                indexedData,
                HeadMirror.of(head),
                version + 1);
    }

    public ResourceMeta withDeleted(boolean nowDeleted, Stamp by) {
        return new ResourceMeta(
                current,
                uid,
                schemaVersion,
                totalRevisionCount,
                created,
                by,
                nowDeleted,
                indexedData,
                head,
                version + 1);
    }

    /** The row after what it is searched by was taken from its head anew. */
    public ResourceMeta withIndexedData(IndexedData extracted) {
        return new ResourceMeta(
                current,
                uid,
                schemaVersion,
                totalRevisionCount,
                created,
                updated,
                deleted,
                extracted,
                head,
                version + 1);
    }

    /** The same state under the next version, after something else of the resource has changed. */
    public ResourceMeta withNextVersion() {
        return withVersion(version + 1);
    }

    /** The same row with the uid of its head, once that is known. */
    public ResourceMeta withUid(UUID headUid) {
        return new ResourceMeta(
                current,
                headUid,
                schemaVersion,
                totalRevisionCount,
                created,
                updated,
                deleted,
                indexedData,
                head,
                version);
    }

    /** The same row under another version; imports use it so that tags issued before are never valid again. */
    public ResourceMeta withVersion(long newVersion) {
        return new ResourceMeta(
                current,
                uid,
                schemaVersion,
                totalRevisionCount,
                created,
                updated,
                deleted,
                indexedData,
                head,
                newVersion);
    }
}
