package org.specstar.action;

import org.jspecify.annotations.Nullable;

/** What an action does. Called in the unit of work in which the result is stored. Safe for use by many threads. */
@FunctionalInterface
public interface ActionBody<T> {
    /** The payload to store; null to store nothing. */
    @Nullable
    T perform(ActionCall<T> call);
}
