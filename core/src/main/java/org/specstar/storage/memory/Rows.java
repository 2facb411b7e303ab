package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.SearchFields;

/**
 * The meta rows of one model, immutable: a hash trie finds one by its id, and for each {@link Column} that is used a sorted
 * tree keeps its entries.
 */
final class Rows {
    static final Rows EMPTY = empty(new IndexLayout(SearchFields.NONE));

    /** So many rows that it is worth another thread's time. */
    static final int MANY = 100;

    private final IndexLayout layout;
    private final HashTrie<ResourceId, Row> byId;
    private final List<RowIndex> indexes;
    private final long nextPlace;

    private Rows(IndexLayout layout, HashTrie<ResourceId, Row> byId, List<RowIndex> indexes, long nextPlace) {
        this.layout = layout;
        this.byId = byId;
        this.indexes = indexes;
        this.nextPlace = nextPlace;
    }

    private static Rows empty(IndexLayout layout) {
        List<RowIndex> indexes = layout.columns().stream().map(RowIndex::empty).toList();
        return new Rows(layout, HashTrie.empty(), indexes, 1);
    }

    IndexLayout layout() {
        return layout;
    }

    int size() {
        return tree(layout.insertion()).size();
    }

    SortedTree<IndexKey, Row> tree(Column column) {
        return indexes.get(column.number()).tree(this::all);
    }

    @Nullable
    Row find(ResourceId id) {
        return byId.find(id);
    }

    /** The next rows in order of their ids. */
    List<ResourceMeta> byId(@Nullable ResourceId after, int limit) {
        List<ResourceMeta> found = new ArrayList<>();
        if (limit > 0) {
            IndexKey from = after == null ? IndexKey.FIRST : IndexKey.after(after.text());
            all(layout.ids()).upFrom(from).up(row -> found.add(row.meta()) && found.size() < limit);
        }
        return found;
    }

    IndexPart part(Column column, List<KeyRange> ranges) {
        return new IndexPart(tree(column), column, ranges);
    }

    IndexPart all(Column column) {
        return part(column, List.of(KeyRange.ALL));
    }

    /** Inserts the row, or replaces it in its place. */
    Rows with(RowDraft given) {
        RowDraft draft = given.under(layout);
        Row known = byId.find(draft.id());
        Row row = draft.row(known == null ? nextPlace : known.place());
        HashTrie<ResourceId, Row> ids = byId.with(draft.id(), row);
        return known == null
                ? new Rows(layout, ids, replaced(null, row), nextPlace + 1)
                : new Rows(layout, ids, replaced(known, row), nextPlace);
    }

    /** Does the same for each of them in their order; of new rows the paths that they share are copied once. */
    Rows withAll(List<RowDraft> given) {
        Map<ResourceId, RowDraft> fresh = new LinkedHashMap<>();
        List<RowDraft> others = new ArrayList<>();
        for (RowDraft draft : given) {
            if (byId.find(draft.id()) != null || fresh.putIfAbsent(draft.id(), draft) != null) {
                others.add(draft);
            }
        }
        Rows after = withFresh(fresh.values());
        for (RowDraft draft : others) {
            after = after.with(draft);
        }
        return after;
    }

    private Rows withFresh(Collection<RowDraft> drafts) {
        List<Row> rows = new ArrayList<>(drafts.size());
        HashTrie<ResourceId, Row> ids = byId;
        for (RowDraft draft : drafts) {
            Row row = draft.under(layout).row(nextPlace + rows.size());
            rows.add(row);
            ids = ids.with(draft.id(), row);
        }
        return new Rows(layout, ids, indexesWith(rows), nextPlace + rows.size());
    }

    /** Indexes have nothing to do with each other: those of many rows are made at the same time. */
    private List<RowIndex> indexesWith(List<Row> rows) {
        Stream<RowIndex> all = indexes.stream();
        return (rows.size() < MANY ? all : all.parallel())
                .map(index -> index.withAll(rows, this::all))
                .toList();
    }

    Rows without(ResourceId id) {
        Row known = byId.find(id);
        return known == null ? this : new Rows(layout, byId.without(id), replaced(known, null), nextPlace);
    }

    private List<RowIndex> replaced(@Nullable Row old, @Nullable Row row) {
        return indexes.stream()
                .map(index -> index.replaced(old, row, this::all))
                .toList();
    }

    /** The same rows for the indexes of these fields. */
    Rows under(SearchFields fields) {
        return layout.serves(fields) ? this : under(new IndexLayout(fields));
    }

    private Rows under(IndexLayout other) {
        List<Row> rows = all().stream()
                .map(row -> new Row(row.meta(), row.place(), other))
                .toList();
        HashTrie<ResourceId, Row> ids = HashTrie.empty();
        for (Row row : rows) {
            ids = ids.with(row.meta().id(), row);
        }
        return new Rows(other, ids, empty(other).indexesWith(rows), nextPlace);
    }

    /** In order of insertion. */
    private List<Row> all() {
        List<Row> rows = new ArrayList<>(size());
        all(layout.insertion()).up(rows::add);
        return rows;
    }
}
