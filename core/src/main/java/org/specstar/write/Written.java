package org.specstar.write;

import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.precondition.EntityTag;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;

/**
 * What a write of a revision leaves: the resource's row and its head. A write that changes nothing leaves what was there.
 *
 * @param tag the resource's entity tag afterwards
 */
public record Written(ResourceMeta meta, RevisionInfo head, EntityTag tag) {
    public ResourceId resourceId() {
        return head.id().resource();
    }

    public RevisionId revisionId() {
        return head.id();
    }
}
