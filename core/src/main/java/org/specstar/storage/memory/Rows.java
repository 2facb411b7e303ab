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
 * The meta rows of one model, immutable: a hash trie finds one by its id, and for each {@link Column} a sorted tree keeps
 * its entries.
 */
final class Rows {
    static final Rows EMPTY = empty(new IndexLayout(SearchFields.NONE));

    /** So many rows that it is worth another thread's time. */
    static final int MANY = 100;

    private final IndexLayout layout;
    private final HashTrie<ResourceId, Row> byId;
    private final List<SortedTree<IndexKey, Row>> trees;
    private final long nextPlace;

    private Rows(
            IndexLayout layout, HashTrie<ResourceId, Row> byId, List<SortedTree<IndexKey, Row>> trees, long nextPlace) {
        this.layout = layout;
        this.byId = byId;
        this.trees = trees;
        this.nextPlace = nextPlace;
    }

    private static Rows empty(IndexLayout layout) {
        List<SortedTree<IndexKey, Row>> trees = new ArrayList<>();
        layout.columns().forEach(column -> trees.add(SortedTree.empty()));
        return new Rows(layout, HashTrie.empty(), trees, 1);
    }

    IndexLayout layout() {
        return layout;
    }

    int size() {
        return tree(layout.insertion()).size();
    }

    SortedTree<IndexKey, Row> tree(Column column) {
        return trees.get(column.number());
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
        return new Rows(
                layout, byId.with(draft.id(), row), replaced(known, row), known == null ? nextPlace + 1 : nextPlace);
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
        return new Rows(layout, ids, treesWith(rows), nextPlace + rows.size());
    }

    /** Indexes have nothing to do with each other: those of many rows are made at the same time. */
    private List<SortedTree<IndexKey, Row>> treesWith(List<Row> rows) {
        Stream<Column> columns = layout.columns().stream();
        return (rows.size() < MANY ? columns : columns.parallel())
                .map(column -> tree(column).withAll(entries(column, rows)))
                .toList();
    }

    Rows without(ResourceId id) {
        Row known = byId.find(id);
        return known == null ? this : new Rows(layout, byId.without(id), replaced(known, null), nextPlace);
    }

    private List<SortedTree<IndexKey, Row>> replaced(@Nullable Row old, @Nullable Row row) {
        List<SortedTree<IndexKey, Row>> after = new ArrayList<>(trees.size());
        for (Column column : layout.columns()) {
            List<IndexKey> stale = old == null ? List.of() : old.entries(column);
            List<IndexKey> fresh = row == null ? List.of() : row.entries(column);
            SortedTree<IndexKey, Row> tree = tree(column);
            for (IndexKey entry : stale) {
                tree = fresh.contains(entry) ? tree : tree.without(entry);
            }
            for (IndexKey entry : fresh) {
                tree = row == null ? tree : tree.with(entry, row);
            }
            after.add(tree);
        }
        return after;
    }

    /** The same rows in the indexes of these fields. */
    Rows under(SearchFields fields) {
        return layout.serves(fields) ? this : under(new IndexLayout(fields));
    }

    private Rows under(IndexLayout other) {
        List<Row> rows = new ArrayList<>(size());
        all(layout.insertion())
                .up(row -> rows.add(RowDraft.of(row.meta(), other).row(row.place())));
        HashTrie<ResourceId, Row> ids = HashTrie.empty();
        for (Row row : rows) {
            ids = ids.with(row.meta().id(), row);
        }
        return new Rows(other, ids, empty(other).treesWith(rows), nextPlace);
    }

    private static List<Map.Entry<IndexKey, Row>> entries(Column column, List<Row> rows) {
        List<Map.Entry<IndexKey, Row>> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            row.entries(column).forEach(entry -> entries.add(Map.entry(entry, row)));
        }
        entries.sort(Map.Entry.comparingByKey());
        return entries;
    }
}
