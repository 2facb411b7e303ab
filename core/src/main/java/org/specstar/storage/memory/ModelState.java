package org.specstar.storage.memory;

import java.util.List;
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
record ModelState(
        Rows rows,
        HashTrie<ResourceId, SortedTree<RevisionKey, StoredRevision>> timelines,
        HashTrie<ResourceId, Integer> absences) {
    static final ModelState EMPTY = new ModelState(Rows.EMPTY, HashTrie.empty(), HashTrie.empty());

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

    ModelState withAll(List<RowDraft> drafts) {
        return withRows(rows.withAll(drafts));
    }

    ModelState without(ResourceId id) {
        return withRows(rows.without(id));
    }

    private ModelState withRows(Rows changed) {
        return new ModelState(changed, timelines, absences);
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
        SortedTree<RevisionKey, StoredRevision> before = timeline(id);
        if (before.find(key) == null) {
            return this;
        }
        SortedTree<RevisionKey, StoredRevision> rest = before.without(key);
        ModelState after = withTimelines(rest.size() == 0 ? timelines.without(id) : timelines.with(id, rest));
        boolean hasOtherForm = rest.values().anyMatch(form -> form.info().id().equals(key.id()));
        return hasOtherForm ? after : after.withAbsent(id, 1);
    }

    ModelState purged(ResourceId id) {
        return new ModelState(rows, timelines.without(id), absences.without(id));
    }

    /** How many numbers of a resource's revisions have none, and rightly so. */
    int absentNumbers(ResourceId id) {
        Integer known = absences.find(id);
        return known == null ? 0 : known;
    }

    ModelState withAbsent(ResourceId id, int more) {
        return new ModelState(rows, timelines, absences.with(id, absentNumbers(id) + more));
    }

    private ModelState withTimelines(HashTrie<ResourceId, SortedTree<RevisionKey, StoredRevision>> changed) {
        return new ModelState(rows, changed, absences);
    }
}
