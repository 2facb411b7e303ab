package org.specstar.write;

import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.ResourceTags;

/** Rows that a write is about to change: found, locked, and in the state that the caller requires. */
final class WritableRows {
    private final MetaStore metas;
    private final ResourceTags tags;

    WritableRows(MetaStore metas, ResourceTags tags) {
        this.metas = metas;
        this.tags = tags;
    }

    /** The row, live or deleted. */
    ResourceMeta any(ResourceId id, Precondition required) {
        return checked(locked(id), required);
    }

    ResourceMeta live(ResourceId id, Precondition required) {
        return checked(live(locked(id)), required);
    }

    /** The row of one that has been found already. */
    ResourceMeta checked(ResourceMeta locked, Precondition required) {
        required.require(tags.state(locked));
        return locked;
    }

    static ResourceMeta live(ResourceMeta meta) {
        if (meta.deleted()) {
            throw new ResourceGoneException(meta.id());
        }
        return meta;
    }

    private ResourceMeta locked(ResourceId id) {
        return metas.lock(id).orElseThrow(() -> new ResourceNotFoundException(id.text()));
    }
}
