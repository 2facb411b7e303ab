package org.specstar.resource;

import org.specstar.precondition.CurrentState;
import org.specstar.precondition.EntityTag;
import org.specstar.revision.RevisionInfo;
import org.specstar.schema.RegisteredModel;

/**
 * The entity tags of a model's resources.
 *
 * @param fingerprint of the declaration that payloads go out by
 */
public record ResourceTags(String fingerprint) {
    public static ResourceTags of(RegisteredModel<?> model) {
        return new ResourceTags(model.codec().fingerprint());
    }

    /** The tag of a resource with its head. */
    public EntityTag of(ResourceMeta meta) {
        return EntityTag.of(meta.current().number(), meta.version(), meta.uid(), fingerprint);
    }

    /** The tag of a resource with one of its revisions; with its head the same as without. */
    public EntityTag of(ResourceMeta meta, RevisionInfo shown) {
        return EntityTag.of(shown.id().number(), meta.version(), shown.uid(), fingerprint);
    }

    /** A resource with its head, for preconditions. */
    public CurrentState state(ResourceMeta meta) {
        return new CurrentState(meta.current(), of(meta));
    }

    /** A resource with one of its revisions, for preconditions. */
    public CurrentState state(ResourceMeta meta, RevisionInfo shown) {
        return new CurrentState(shown.id(), of(meta, shown));
    }
}
