package org.specstar.resource;

import java.util.List;
import java.util.Optional;
import org.specstar.event.Change;
import org.specstar.id.ResourceId;
import org.specstar.search.Search;

/** Reads and begins resources together with their heads. Reads need no unit of work. Safe for use by many threads. */
public interface HeadStore {
    /**
     * A row, live or deleted, with its head as it is stored; the two belong together. Empty if there is no such resource.
     *
     * @throws org.specstar.revision.RevisionNotFoundException if the row is there and its head is not
     * @throws org.specstar.payload.DamagedPayloadException if the payload's bytes are not those stored
     */
    Optional<ResourceView> find(ResourceId id);

    /**
     * A page of rows with their heads as they are stored; each row and its head belong together. One that has gone since
     * the search is left out.
     *
     * @throws org.specstar.revision.RevisionNotFoundException if a row is there and its head is not
     * @throws org.specstar.payload.DamagedPayloadException if a payload's bytes are not those stored
     */
    Window<ResourceView> window(Search search);

    /**
     * Adds a row with its first revision and, in the same unit of work, changes to the outbox. A revision of the same key that
     * nothing refers to is replaced. Waits for another unit that adds the same id.
     *
     * @return false if there is a row of this id, live or deleted; then nothing was added
     */
    boolean insert(ResourceView first, List<Change> told);
}
