package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One index of the rows of one state. It begins with the first search that may use it: until then nobody pays for it, then it is
 * made of all rows there are, and from there on every change keeps it.
 */
final class RowIndex {
    private final Column column;
    private volatile @Nullable SortedTree<IndexKey, Row> tree;

    private RowIndex(Column column, @Nullable SortedTree<IndexKey, Row> tree) {
        this.column = column;
        this.tree = tree;
    }

    /** Of no rows. */
    static RowIndex empty(Column column) {
        return new RowIndex(column, column.isUsed() ? SortedTree.empty() : null);
    }

    private static RowIndex notBegun(Column column) {
        return new RowIndex(column, null);
    }

    /** @param rows gives all rows of this state, in no certain order */
    SortedTree<IndexKey, Row> tree(Supplier<List<Row>> rows) {
        SortedTree<IndexKey, Row> known = tree;
        return known == null ? begun(rows) : known;
    }

    /** Who else wants it waits; the threads that help here want nothing. */
    private synchronized SortedTree<IndexKey, Row> begun(Supplier<List<Row>> rows) {
        SortedTree<IndexKey, Row> known = tree;
        if (known == null) {
            column.use();
            List<Row> all = rows.get();
            all.parallelStream().forEach(row -> row.entries(column));
            known = SortedTree.<IndexKey, Row>empty().withAll(entries(all));
            tree = known;
        }
        return known;
    }

    /**
     * The index of the state that has other rows besides.
     *
     * @param before gives all rows of this state, in no certain order
     */
    RowIndex withAll(List<Row> added, Supplier<List<Row>> before) {
        return column.isUsed() ? new RowIndex(column, tree(before).withAll(entries(added))) : notBegun(column);
    }

    /**
     * The index of the state that has one row instead of another.
     *
     * @param before gives all rows of this state, in no certain order
     */
    RowIndex replaced(@Nullable Row old, @Nullable Row row, Supplier<List<Row>> before) {
        if (!column.isUsed()) {
            return notBegun(column);
        }
        List<IndexKey> stale = old == null ? List.of() : old.entries(column);
        List<IndexKey> fresh = row == null ? List.of() : row.entries(column);
        SortedTree<IndexKey, Row> after = tree(before);
        for (IndexKey entry : stale) {
            after = fresh.contains(entry) ? after : after.without(entry);
        }
        for (IndexKey entry : fresh) {
            after = row == null ? after : after.with(entry, row);
        }
        return new RowIndex(column, after);
    }

    private List<Map.Entry<IndexKey, Row>> entries(List<Row> rows) {
        List<Map.Entry<IndexKey, Row>> entries = new ArrayList<>(rows.size());
        rows.forEach(row -> row.entries(column).forEach(entry -> entries.add(Map.entry(entry, row))));
        entries.sort(Map.Entry.comparingByKey());
        return entries;
    }
}
