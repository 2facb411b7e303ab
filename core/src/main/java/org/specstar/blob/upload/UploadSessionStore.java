package org.specstar.blob.upload;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps uploads and which parts have come. Writing needs a unit of work, reading does not. Safe for use by many threads. The
 * binary of each part counts as used in the {@link org.specstar.blob.BlobLedger} as long as the part is here.
 */
public interface UploadSessionStore {
    /** Keeps one whose id no other has. */
    void add(UploadSession session);

    Optional<UploadSession> find(String id);

    /** The same, held for this unit: until it ends, no other unit locks, changes or removes it. Waits for others. */
    Optional<UploadSession> lock(String id);

    /** Replaces status, content type and result of one that the unit has locked; its parts stay. */
    void update(UploadSession session);

    /** Adds a part to one that the unit has locked, or replaces the one of its number. */
    void putPart(String id, UploadPart part);

    /** Forgets all parts of one that the unit has locked. */
    void removeParts(String id);

    /**
     * Forgets uploads that expired at a moment or before, with their parts, the oldest first; in the caller's unit or one of
     * its own. May leave out those that others hold.
     *
     * @return how many they were
     */
    int removeExpired(Instant moment, int limit);
}
