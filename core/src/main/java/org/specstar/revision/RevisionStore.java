package org.specstar.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specstar.id.ResourceId;
import org.specstar.payload.Payload;

/**
 * Keeps the revisions of one model. Used inside a unit of work for writing; reading needs none. Safe for use by many
 * threads.
 *
 * <p>What a unit writes is seen by that unit at once and by others after its commit. Payload bytes may reach their place
 * before the commit: a crash leaves bytes that nobody refers to, never a revision without bytes. Methods never return
 * part of their effect: they throw {@link org.specstar.StorageException} and the unit is then good for rollback only.
 */
public interface RevisionStore {
    /**
     * Takes a payload's bytes to their place before any row is held for them; {@link #saveAll} in the same unit finds the same
     * object there. Gives them up if the unit does not save it. Does nothing where the bytes go into the row.
     */
    void bring(Payload payload);

    /** Keeps revisions in one batch. One of the same key is replaced, and its payload given up after the commit. */
    void saveAll(List<StoredRevision> revisions);

    default void save(StoredRevision revision) {
        saveAll(List.of(revision));
    }

    /**
     * The revision with its payload.
     *
     * @throws org.specstar.payload.DamagedPayloadException if its bytes are not those stored
     */
    default Optional<StoredRevision> find(RevisionKey key) {
        return Optional.ofNullable(findAll(List.of(key)).get(key));
    }

    /** Those of the keys that exist, read in one batch; no order. */
    Map<RevisionKey, StoredRevision> findAll(Collection<RevisionKey> keys);

    /** Information alone, without touching payloads; no order, absent keys left out. */
    Map<RevisionKey, RevisionInfo> findInfos(Collection<RevisionKey> keys);

    /** All revisions of a resource by number, then schema version (none first); empty for an unknown resource. */
    List<RevisionInfo> history(ResourceId resource);

    /** The highest revision number ever stored and still kept; 0 for an unknown resource. */
    int highestNumber(ResourceId resource);

    /**
     * Removes these stored forms and gives up their payloads after the commit; unknown keys do nothing. Notes the numbers
     * that have no form any more as rightly absent.
     */
    void removeAll(Collection<RevisionKey> keys);

    /**
     * Notes how many more numbers of each resource have no revision, and rightly so, because an archive did not have them.
     * A check of the store takes every other gap for a loss.
     */
    void noteAbsent(Map<ResourceId, Integer> numbers);

    /**
     * Removes every revision of the resources and gives up their payloads after the commit, and forgets which numbers are
     * absent; unknown ids do nothing.
     */
    void purgeAll(Collection<ResourceId> resources);

    default void purge(ResourceId resource) {
        purgeAll(List.of(resource));
    }
}
