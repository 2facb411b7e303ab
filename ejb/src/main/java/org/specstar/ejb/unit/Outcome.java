package org.specstar.ejb.unit;

import org.jspecify.annotations.Nullable;

/**
 * How a unit's work ended. Carries a failure past the container, which would wrap it, log it and throw the bean away.
 *
 * @param value what the work returned; null where it failed
 * @param failure a runtime exception or error; null where it succeeded
 */
public record Outcome<R>(@Nullable R value, @Nullable Throwable failure) {
    /** The value, or the failure thrown as it was. */
    @SuppressWarnings("NullAway") // Where nothing failed, the value is what the work gave, be it null or not.
    R get() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return value;
    }
}
