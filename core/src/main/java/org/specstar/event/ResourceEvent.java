package org.specstar.event;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.search.Search;

/**
 * One phase of one operation, as its handlers see it.
 *
 * @param result what the operation gives, from {@link Phase#ON_SUCCESS} on: {@code Written} for create, update, modify and
 *     patch; {@code ResourceMeta} for switch, delete, restore and permanently delete; {@code Pruned}; {@code LoadStats}; for
 *     reads what is read. Null in other phases, and where there is none
 * @param failure why it failed, in {@link Phase#ON_FAILURE} and the {@link Phase#AFTER} that follows; else null
 */
public record ResourceEvent(
        Phase phase,
        ResourceAction action,
        ModelName model,
        Caller caller,
        Subject subject,
        @Nullable Object result,
        @Nullable Throwable failure) {

    /** The resource it is about; empty for operations on many, and while one is made. */
    public Optional<ResourceId> resourceId() {
        return subject.resourceId();
    }

    /** The revision that the caller named, as it was given. */
    public Optional<String> revision() {
        return Optional.ofNullable(subject.revision());
    }

    public Optional<Search> search() {
        return Optional.ofNullable(subject.search());
    }

    /**
     * The payload that was given whole; empty for patches and for operations without one.
     *
     * @throws org.specstar.payload.InvalidPayloadException if it does not fit the model
     * @throws ClassCastException if it is of another type
     */
    public <T> Optional<T> payload(Class<T> type) {
        Supplier<?> given = subject.payload();
        return given == null ? Optional.empty() : Optional.of(type.cast(given.get()));
    }

    /** What the operation gives, if it is of this type. */
    public <R> Optional<R> result(Class<R> type) {
        return Optional.ofNullable(result).filter(type::isInstance).map(type::cast);
    }

    /** Why the operation failed. */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(failure);
    }
}
