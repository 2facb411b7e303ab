package org.specstar.transfer;

import java.util.List;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/**
 * A resource out of an archive, complete: its head is among its revisions, and each key is there once.
 *
 * @param revisions in the order of the archive
 * @param resumeAt where reading may be taken up again once this resource and all before it are stored; if records of a
 *     resource were scattered, some may come a second time
 */
public record ArchivedResource(ResourceMeta meta, List<RevisionRecord> revisions, long resumeAt) {
    public ArchivedResource {
        revisions = List.copyOf(revisions);
    }

    public ResourceId id() {
        return meta.id();
    }

    /** Bytes of all payloads. */
    public long payloadBytes() {
        return revisions.stream()
                .mapToLong(revision -> revision.payload().length)
                .sum();
    }
}
