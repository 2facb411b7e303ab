package org.specstar.constraint;

import java.util.Optional;
import org.specstar.id.ResourceId;

/**
 * A rule over more than one payload, such as "no two bookings overlap". Asked before a payload becomes a head: on create,
 * update, modify, patch, switch and restore, in the write's transaction. Safe for use by many threads.
 *
 * <p>Two writes that happen at the same time do not see each other; a rule that must hold then needs a lock of its own, or
 * a {@code @Unique} field.
 *
 * @param <T> the payload
 */
@FunctionalInterface
public interface ConstraintChecker<T> {
    /**
     * Refuses the payload by throwing, best a {@link ConstraintViolationException}.
     *
     * @param self the resource that is to have the payload; empty while it is made
     */
    void check(T payload, Optional<ResourceId> self);

    /** Whether a change concerns this rule; where it does not, the check is left out. */
    default boolean concerns(T before, T after) {
        return true;
    }
}
