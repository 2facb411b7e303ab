package org.specstar.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** One model's rows and revisions in the plainest possible form: what a storage should behave like. */
record ModelledStorage(Map<ResourceId, ResourceMeta> rows, SortedMap<RevisionKey, StoredRevision> revisions) {
    ModelledStorage() {
        // A linked map keeps the place of replaced entries and puts re-inserted ones last, as a storage must.
        this(new LinkedHashMap<>(), new TreeMap<>());
    }

    ModelledStorage copy() {
        return new ModelledStorage(new LinkedHashMap<>(rows), new TreeMap<>(revisions));
    }

    void save(ResourceMeta row) {
        rows.put(row.id(), row);
    }

    void purge(ResourceId id) {
        revisions.keySet().removeIf(key -> key.id().resource().equals(id));
    }

    List<ResourceMeta> search(Search search) {
        return matching(search.condition())
                .skip(search.offset())
                .limit(search.limit())
                .toList();
    }

    long count(Condition condition) {
        return matching(condition).count();
    }

    private Stream<ResourceMeta> matching(Condition condition) {
        return rows.values().stream().filter(PlainTruth.of(condition));
    }

    List<StoredRevision> timeline(ResourceId id) {
        return revisions.values().stream()
                .filter(revision -> revision.info().id().resource().equals(id))
                .toList();
    }

    int highestNumber(ResourceId id) {
        return timeline(id).stream()
                .mapToInt(revision -> revision.info().id().number())
                .max()
                .orElse(0);
    }
}
