package org.specstar.storage.memory;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;

/**
 * Everything of one model, immutable.
 *
 * <p>Hash tries answer by id; one sorted tree keeps the order of insertion, so that a page costs what it skips and shows,
 * the other the order of the ids.
 * A change copies a path of each: its cost grows with the logarithm of the number of rows, and every older state stays
 * as it was for whoever reads it.
 */
final class ModelState {
    static final ModelState EMPTY =
            new ModelState(HashTrie.empty(), SortedTree.empty(), SortedTree.empty(), HashTrie.empty(), 1);

    private final HashTrie<ResourceId, Row> rows;
    private final SortedTree<Long, ResourceMeta> order;
    private final SortedTree<ResourceId, ResourceId> ids;
    private final HashTrie<ResourceId, SortedTree<RevisionKey, StoredRevision>> timelines;
    private final long nextPlace;

    private ModelState(
            HashTrie<ResourceId, Row> rows,
            SortedTree<Long, ResourceMeta> order,
            SortedTree<ResourceId, ResourceId> ids,
            HashTrie<ResourceId, SortedTree<RevisionKey, StoredRevision>> timelines,
            long nextPlace) {
        this.rows = rows;
        this.order = order;
        this.ids = ids;
        this.timelines = timelines;
        this.nextPlace = nextPlace;
    }

    /** A meta row and its place in the order of insertion. */
    private record Row(long place, ResourceMeta meta) {}

    @Nullable
    ResourceMeta meta(ResourceId id) {
        Row row = rows.find(id);
        return row == null ? null : row.meta();
    }

    /** All rows in order of insertion, found one by one as they are asked for. */
    Stream<ResourceMeta> metas() {
        return order.values();
    }

    /** The ids of rows in their own order, those after one of them or all. */
    Stream<ResourceId> ids(@Nullable ResourceId after) {
        return after == null ? ids.values() : ids.valuesAfter(after);
    }

    /** The revisions of a resource by number, then schema version; empty for an unknown one. */
    SortedTree<RevisionKey, StoredRevision> timeline(ResourceId id) {
        SortedTree<RevisionKey, StoredRevision> timeline = timelines.find(id);
        return timeline == null ? SortedTree.empty() : timeline;
    }

    /** Inserts the row, or replaces it in its place. */
    ModelState with(ResourceMeta meta) {
        Row known = rows.find(meta.id());
        long place = known == null ? nextPlace : known.place();
        return new ModelState(
                rows.with(meta.id(), new Row(place, meta)),
                order.with(place, meta),
                known == null ? ids.with(meta.id(), meta.id()) : ids,
                timelines,
                known == null ? nextPlace + 1 : nextPlace);
    }

    ModelState without(ResourceId id) {
        Row known = rows.find(id);
        return known == null
                ? this
                : new ModelState(rows.without(id), order.without(known.place()), ids.without(id), timelines, nextPlace);
    }

    ModelState with(StoredRevision revision) {
        ResourceId id = revision.info().id().resource();
        return new ModelState(
                rows, order, ids, timelines.with(id, timeline(id).with(revision.key(), revision)), nextPlace);
    }

    ModelState without(RevisionKey key) {
        ResourceId id = key.id().resource();
        SortedTree<RevisionKey, StoredRevision> rest = timeline(id).without(key);
        return rest.size() == 0 ? purged(id) : new ModelState(rows, order, ids, timelines.with(id, rest), nextPlace);
    }

    ModelState purged(ResourceId id) {
        return new ModelState(rows, order, ids, timelines.without(id), nextPlace);
    }
}
