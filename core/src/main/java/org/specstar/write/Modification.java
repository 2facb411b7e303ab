package org.specstar.write;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.revision.RevisionStatus;

/**
 * A change of the head in place: of its payload, its status, or both. Without either it changes nothing.
 *
 * @param <T> the payload
 */
public final class Modification<T> {
    private final @Nullable Content<T> content;
    private final @Nullable RevisionStatus status;

    private Modification(@Nullable Content<T> content, @Nullable RevisionStatus status) {
        this.content = content;
        this.status = status;
    }

    public static <T> Modification<T> none() {
        return new Modification<>(null, null);
    }

    public static <T> Modification<T> of(Content<T> content) {
        return new Modification<>(content, null);
    }

    public static <T> Modification<T> of(RevisionStatus status) {
        return new Modification<>(null, status);
    }

    /** The same with a new status besides. */
    public Modification<T> andStatus(RevisionStatus newStatus) {
        return new Modification<>(content, newStatus);
    }

    Optional<Content<T>> content() {
        return Optional.ofNullable(content);
    }

    /** The status that the head has afterwards. */
    RevisionStatus statusAfter(RevisionStatus before) {
        return status == null ? before : status;
    }
}
