package org.specstar.action;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.revision.RevisionInfo;

/**
 * One call of an action.
 *
 * @param arguments in the order of the action's parameters
 * @param existing the head's payload, for actions that change a resource; else null
 * @param head the head's information; likewise
 * @param meta the resource's meta data, a {@code ResourceMeta}; likewise
 */
public record ActionCall<T>(
        Caller caller,
        List<@Nullable Object> arguments,
        @Nullable T existing,
        @Nullable RevisionInfo head,
        @Nullable Object meta) {
    public ActionCall {
        arguments = Collections.unmodifiableList(arguments);
    }

    /** The payload of the resource that is to be changed. */
    public Optional<T> current() {
        return Optional.ofNullable(existing);
    }
}
