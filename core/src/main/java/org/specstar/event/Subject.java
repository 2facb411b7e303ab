package org.specstar.event;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.search.Search;

/**
 * What an operation is about, as far as its caller has said.
 *
 * @param resource null for operations on many resources, and while a resource is made
 * @param revision the revision that the caller names, as the text that was given; null if none is named
 * @param payload reads the payload that was given, the user's record; null where none is given whole
 * @param search null unless the operation selects
 */
public record Subject(
        @Nullable ResourceId resource,
        @Nullable String revision,
        @Nullable Supplier<?> payload,
        @Nullable Search search) {
    /** Of an operation on a whole model. */
    public static final Subject MODEL = new Subject(null, null, null, null);

    public static Subject of(ResourceId resource) {
        return new Subject(resource, null, null, null);
    }

    /** @param resource a text that may not even be an id: then the subject has none */
    public static Subject named(String resource) {
        return new Subject(ResourceId.ifSafe(resource).orElse(null), null, null, null);
    }

    public static Subject of(Search search) {
        return new Subject(null, null, null, search);
    }

    public Subject withRevision(String text) {
        return new Subject(resource, text, payload, search);
    }

    public Subject withPayload(@Nullable Supplier<?> given) {
        return new Subject(resource, revision, given, search);
    }

    public Optional<ResourceId> resourceId() {
        return Optional.ofNullable(resource);
    }
}
