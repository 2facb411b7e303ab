package org.specstar.transfer;

import java.util.Collection;
import java.util.List;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;

/**
 * Keeps what is noted of heads beside their rows, unique values and references, in step with what an import stores. Called
 * in the unit of work that stores it, but for {@link #row}, which needs none. Safe for use by many threads.
 */
public interface HeadNotes {
    /** For models of which nothing is noted. */
    HeadNotes NONE = new HeadNotes() {
        @Override
        public List<Conflict> stored(Collection<ArchivedResource> resources) {
            return List.of();
        }

        @Override
        public List<Conflict> again(Collection<ResourceId> resources) {
            return List.of();
        }
    };

    /** The row of an archived resource, searched by what today's declaration says, as far as its head fits that. */
    default ResourceMeta row(ArchivedResource resource) {
        return resource.meta();
    }

    /**
     * Notes resources that have just been stored.
     *
     * @return values that others hold: what is stored breaks a unique field
     */
    List<Conflict> stored(Collection<ArchivedResource> resources);

    /** Notes resources once more, after others have changed. */
    List<Conflict> again(Collection<ResourceId> resources);
}
