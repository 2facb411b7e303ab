package org.specstar.idempotency;

import java.util.Optional;
import org.specstar.time.Moment;

/**
 * Keeps the answers of named requests. {@link #claim} and {@link #keep} belong to the running unit of work: what they do
 * counts when that unit commits, and a rollback leaves nothing. Safe for use by many threads.
 */
public interface IdempotencyStore {
    /**
     * Takes the name for this unit, waiting for any other unit that has it.
     *
     * @param notBefore answers kept earlier than this have expired and count as absent
     * @return empty if the name is now this unit's, which acts and then calls {@link #keep}; otherwise the answer that an
     *     earlier unit kept
     * @throws org.specstar.StorageException if the wait is too long
     */
    Optional<KeptAnswer> claim(RequestName name, Moment notBefore);

    /**
     * The answer that is kept under a name, without waiting for anybody and without a unit.
     *
     * @param notBefore answers kept earlier than this have expired and count as absent
     */
    Optional<KeptAnswer> find(RequestName name, Moment notBefore);

    /** Keeps the answer under a name that this unit has claimed. */
    void keep(RequestName name, KeptAnswer answer);

    /**
     * Forgets answers that were kept before a moment, in a unit of its own or the running one.
     *
     * @param limit most answers to forget at once, at least 1
     * @return how many were forgotten
     */
    int removeExpired(Moment before, int limit);
}
