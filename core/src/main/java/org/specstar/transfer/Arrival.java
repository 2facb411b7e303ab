package org.specstar.transfer;

import java.util.List;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.StoredRevision;

/**
 * A resource out of an archive with what is stored of it, made ready before the unit of work that stores it begins.
 *
 * @param row as {@link HeadNotes#row} has it
 */
record Arrival(ArchivedResource resource, ResourceMeta row, List<StoredRevision> revisions) {
    ResourceId id() {
        return resource.id();
    }

    static List<ArchivedResource> resources(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::resource).toList();
    }
}
