package org.specstar.write;

import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionStatus;

/**
 * How a resource is made, where the model's own way is not wanted.
 *
 * @param id its id; null for one that the model's generator makes
 * @param status of its first revision; null for the model's default
 */
public record Creation(@Nullable ResourceId id, @Nullable RevisionStatus status) {
    /** As the model says. */
    public static final Creation PLAIN = new Creation(null, null);

    public Creation withId(ResourceId given) {
        return new Creation(given, status);
    }

    public Creation withStatus(RevisionStatus given) {
        return new Creation(id, given);
    }
}
