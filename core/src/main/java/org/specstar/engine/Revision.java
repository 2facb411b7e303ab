package org.specstar.engine;

import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.precondition.EntityTag;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;

/**
 * A resource with one of its revisions, as it was read.
 *
 * @param tag the entity tag of what is shown here; that of the head is a precondition for writes
 * @param <T> the payload
 */
public record Revision<T>(ResourceMeta meta, RevisionInfo info, T data, EntityTag tag) {
    public ResourceId resourceId() {
        return info.id().resource();
    }

    public RevisionId revisionId() {
        return info.id();
    }
}
