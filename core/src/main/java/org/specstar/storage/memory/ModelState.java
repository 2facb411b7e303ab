package org.specstar.storage.memory;

import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;
import org.specstar.search.SearchFields;

/**
 * Everything of one model, immutable.
 *
 * <p>A change copies a path of each tree that it concerns: its cost grows with the logarithm of the number of rows, and
 * every older state stays as it was for whoever reads it.
 */
record ModelState(Rows rows, HashTrie<ResourceId, SortedTree<RevisionKey, StoredRevision>> timelines) {
    static final ModelState EMPTY = new ModelState(Rows.EMPTY, HashTrie.empty());

    @Nullable
    ResourceMeta meta(ResourceId id) {
        Row row = rows.find(id);
        return row == null ? null : row.meta();
    }

    /** The same with the rows indexed by these fields. */
    ModelState declared(SearchFields fields) {
        return withRows(rows.under(fields));
    }

    ModelState with(RowDraft row) {
        return withRows(rows.with(row));
    }

    ModelState without(ResourceId id) {
        return withRows(rows.without(id));
    }

    private ModelState withRows(Rows changed) {
        return new ModelState(changed, timelines);
    }

    /** The revisions of a resource by number, then schema version; empty for an unknown one. */
    SortedTree<RevisionKey, StoredRevision> timeline(ResourceId id) {
        SortedTree<RevisionKey, StoredRevision> timeline = timelines.find(id);
        return timeline == null ? SortedTree.empty() : timeline;
    }

    ModelState with(StoredRevision revision) {
        ResourceId id = revision.info().id().resource();
        return withTimelines(timelines.with(id, timeline(id).with(revision.key(), revision)));
    }

    ModelState without(RevisionKey key) {
        ResourceId id = key.id().resource();
        SortedTree<RevisionKey, StoredRevision> rest = timeline(id).without(key);
        return rest.size() == 0 ? purged(id) : withTimelines(timelines.with(id, rest));
    }

    ModelState purged(ResourceId id) {
        return withTimelines(timelines.without(id));
    }

    private ModelState withTimelines(HashTrie<ResourceId, SortedTree<RevisionKey, StoredRevision>> changed) {
        return new ModelState(rows, changed);
    }
}
