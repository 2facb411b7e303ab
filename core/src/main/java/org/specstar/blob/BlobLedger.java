package org.specstar.blob;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;

/**
 * Which binaries there are, and which revisions refer to them. The one who decides what may be removed: bytes take their
 * place, and are removed, only by a unit that holds their entry here. Writing needs a unit of work, reading does not. Safe
 * for use by many threads.
 *
 * <p>Entries are held in the order of their ids within one call, so that nobody waits in a ring.
 */
public interface BlobLedger {
    /**
     * Enters binaries that have arrived and holds their entries until the unit ends. Waits for a unit that is removing or
     * entering one of them. An entry that there is keeps its size and type; it counts as used at this moment, and is no
     * longer in quarantine.
     *
     * @return the entries as they are now
     */
    Map<FileId, Blob> enter(Collection<Blob> blobs, Instant now);

    /**
     * Holds the entries of binaries that are to be referred to, until the unit ends; they count as used at this moment.
     * Unknown ones and those in quarantine are left out: their bytes may be gone, and only an arrival brings them back.
     */
    Map<FileId, Blob> use(Collection<FileId> ids, Instant now);

    /** The entries that there are, those in quarantine left out. */
    Map<FileId, Blob> find(Collection<FileId> ids);

    /** Makes these the binaries that revisions refer to, in place of those they referred to before. */
    void refer(ModelName model, Collection<BlobUse> uses);

    /** Forgets what these stored forms refer to. */
    void forget(ModelName model, Collection<RevisionKey> keys);

    /** Forgets what all revisions of the resources refer to. */
    void forgetAll(ModelName model, Collection<ResourceId> resources);

    /** Whether any kept revision of a resource refers to a binary. */
    boolean isUsedBy(ModelName model, ResourceId resource, FileId id);

    /** Those of a model's resources that refer to a binary, by id; at most so many. */
    List<ResourceId> users(ModelName model, FileId id, int limit);

    /**
     * A page of entries that nothing refers to and that were last used before a moment, by id.
     *
     * @param after the last id of the page before; null for the first page
     * @param state of the entries wanted
     */
    List<Entry> unused(State state, Instant usedBefore, @Nullable FileId after, int limit);

    /**
     * Puts entries into quarantine that nothing refers to and that were last used before a moment: their binaries are not
     * found any more, until they arrive again.
     *
     * @return those it has put there
     */
    Set<FileId> quarantine(Collection<FileId> ids, Instant usedBefore, Instant now);

    /**
     * Takes one entry out, if nothing refers to it and it has been in quarantine since before a moment; holds its place until
     * the unit ends, so that the bytes can be removed in the same unit.
     */
    boolean remove(FileId id, Instant quarantinedBefore);

    /**
     * Holds the place of a binary that has no entry, until the unit ends.
     *
     * @return false if there is an entry
     */
    boolean holdAbsent(FileId id);

    /** A page of all entries by id, with how many stored forms of revisions refer to each. */
    List<Entry> entries(@Nullable FileId after, int limit);

    /** One entry; empty if there is none. */
    Optional<Entry> entry(FileId id);

    /** Whether an entry's binary can be found. */
    enum State {
        LIVE,
        QUARANTINED
    }

    /**
     * What is known of one binary.
     *
     * @param uses how many stored forms of revisions, and parts of uploads, refer to it
     * @param used when it last arrived or came to be referred to
     * @param quarantined since when; null if it is live
     */
    record Entry(
            Blob blob, long uses, Instant used, @Nullable Instant quarantined) {}
}
