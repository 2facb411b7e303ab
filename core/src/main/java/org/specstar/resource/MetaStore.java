package org.specstar.resource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Grouping;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;

/**
 * Keeps the meta rows of one model. Writing needs a unit of work; reading does not. Safe for use by many threads.
 *
 * <p>What a unit writes is seen by that unit at once and by others after its commit; a rollback leaves nothing. A failure
 * is a {@link org.specstar.StorageException}, and the unit is then good for rollback only. Default order everywhere is
 * the order of insertion, which an update does not change.
 */
public interface MetaStore {
    Optional<ResourceMeta> find(ResourceId id);

    /** Those of the ids that exist, live or deleted, read in one batch and not held; no order. */
    Map<ResourceId, ResourceMeta> findAll(Collection<ResourceId> ids);

    /**
     * The row, held for this unit: until it ends, no other unit locks, changes or removes it. Waits for others; a wait
     * that is too long is a StorageException.
     */
    Optional<ResourceMeta> lock(ResourceId id);

    /**
     * Adds a row and holds it for this unit. Waits for another unit that is adding one of this id.
     *
     * @return false if there is one of this id already, live or deleted: then nothing has changed
     */
    boolean insert(ResourceMeta meta);

    /**
     * Adds rows in one batch, each as {@link #insert} does; of those with one id the first.
     *
     * @return the ids of those that were added
     */
    Set<ResourceId> insertAll(List<ResourceMeta> metas);

    /** Replaces the row of this id, which the unit has locked. */
    void update(ResourceMeta meta);

    /** Inserts or replaces rows in one batch; replaced rows keep their place in the order. */
    void saveAll(List<ResourceMeta> metas);

    /** Removes rows; unknown ids are ignored. */
    void removeAll(Collection<ResourceId> ids);

    /** Those of the ids that exist, held for this unit as by {@link #lock}; taken in id order, so nobody waits in a ring. */
    Map<ResourceId, ResourceMeta> lockAll(Collection<ResourceId> ids);

    /** A page of rows with their places. Never costs more because of rows that an index keeps out. */
    List<Hit> hits(Search search);

    /** A page of rows. */
    default List<ResourceMeta> search(Search search) {
        return hits(search).stream().map(Hit::meta).toList();
    }

    long count(Condition condition);

    /** A page of groups with their figures. */
    List<Grouping.Group> groups(Grouping grouping);

    /** How {@link #hits} would find its rows. */
    Explanation explain(Search search);

    /** The fields that {@link Storage#declare} has named. */
    SearchFields fields();

    /**
     * The next rows by id (compared by code point), live and deleted, for walks over a whole model. A row that is added or
     * removed meanwhile is seen or not; every other one is seen once.
     *
     * @param after the last id of the page before; null for the first page
     */
    List<ResourceMeta> walk(@Nullable ResourceId after, int limit);
}
