package org.specstar.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** How many of the revisions ever made are not in the archive. */
    int absentNumbers() {
        Set<Integer> numbers = new HashSet<>();
        int highest = meta.totalRevisionCount();
        for (RevisionRecord revision : revisions) {
            int number = revision.info().id().number();
            numbers.add(number);
            highest = Math.max(highest, number);
        }
        return highest - numbers.size();
    }

    /** Bytes of all payloads. */
    public long payloadBytes() {
        return revisions.stream()
                .mapToLong(revision -> revision.payload().length)
                .sum();
    }
}
