package org.specstar.resource;

import java.util.UUID;
import org.specstar.id.RevisionId;
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
        return tag(meta, meta.current(), meta.uid());
    }

    /** The tag of a resource with one of its revisions; with its head the same as without. */
    public EntityTag of(ResourceMeta meta, RevisionInfo shown) {
        return tag(meta, shown.id(), shown.uid());
    }

    private EntityTag tag(ResourceMeta meta, RevisionId shown, UUID uid) {
        return EntityTag.of(shown.number(), meta.version(), uid, meta.updated().time(), fingerprint);
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
