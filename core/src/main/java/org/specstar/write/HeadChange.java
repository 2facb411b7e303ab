package org.specstar.write;

import org.jspecify.annotations.Nullable;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;

/** What is to become of a resource, by what it is. */
@FunctionalInterface
public interface HeadChange<T> {
    /** The new payload; null for no change. */
    @Nullable
    T apply(ResourceMeta meta, RevisionInfo head, T payload);
}
