package org.specstar.transfer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionKey;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** What has been read of one resource so far. */
final class PartialResource {
    private final ResourceId id;
    private final long beganAt;
    private final Map<RevisionKey, RevisionRecord> revisions = new LinkedHashMap<>();
    private final Set<RevisionId> numbers = new HashSet<>();
    private @Nullable ResourceMeta meta;
    private int records;
    private long bytes;

    /** @param beganAt where its first record begins, for errors */
    PartialResource(ResourceId id, long beganAt) {
        this.id = id;
        this.beganAt = beganAt;
    }

    ResourceId id() {
        return id;
    }

    /** How many records have been added. */
    int records() {
        return records;
    }

    /** Payload bytes of those. */
    long bytes() {
        return bytes;
    }

    void add(ResourceMeta row, long at) {
        if (meta != null) {
            throw InvalidArchiveException.at(
                    at, "a second meta record of " + shownId() + ", whose first is incomplete");
        }
        meta = row;
        records++;
    }

    /** Adds a revision. The original archives a migrated one twice, identically. */
    void add(RevisionRecord revision, long at) {
        RevisionKey key = new RevisionKey(revision.info().id(), revision.info().schemaVersion());
        RevisionRecord earlier = revisions.putIfAbsent(key, revision);
        if (earlier != null && !isSame(earlier, revision)) {
            throw InvalidArchiveException.at(at, "a revision of " + shownId() + " is there twice and differs");
        }
        numbers.add(key.id());
        records++;
        bytes += revision.payload().length;
    }

    private static boolean isSame(RevisionRecord one, RevisionRecord other) {
        return one.info().equals(other.info()) && Arrays.equals(one.payload(), other.payload());
    }

    boolean isComplete() {
        ResourceMeta row = meta;
        return row != null && numbers.contains(row.current());
    }

    ArchivedResource complete(long resumeAt) {
        ResourceMeta row = meta;
        if (row == null) {
            throw incomplete();
        }
        return new ArchivedResource(row.withUid(headUid(row)), List.copyOf(revisions.values()), resumeAt);
    }

    /** The head as it is read; where it is stored under other schema versions only, any of them tells it apart. */
    private UUID headUid(ResourceMeta row) {
        RevisionRecord head = revisions.get(row.headKey());
        return head != null
                ? head.info().uid()
                : revisions.values().stream()
                        .map(RevisionRecord::info)
                        .filter(info -> info.id().equals(row.current()))
                        .findFirst()
                        .orElseThrow(this::incomplete)
                        .uid();
    }

    /** What to say when nothing more comes. */
    InvalidArchiveException incomplete() {
        return InvalidArchiveException.at(
                beganAt,
                meta == null
                        ? "revisions of " + shownId() + " have no meta record, or stand apart from the others"
                        : "the current revision of " + shownId() + " is missing");
    }

    private String shownId() {
        return InvalidArchiveException.quoted(id.text());
    }
}
