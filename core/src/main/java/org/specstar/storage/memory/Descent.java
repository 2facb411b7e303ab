package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks an index downwards by key, but upwards among equal keys: few rows of one key are turned around, for many the walk
 * seeks the first of them.
 */
final class Descent {
    private static final int FEW = 16;

    private final SortedTree<IndexKey, Row> tree;
    private final Column column;
    private final Predicate<Row> taker;
    private final List<Row> group = new ArrayList<>();
    private @Nullable String seekable;

    Descent(SortedTree<IndexKey, Row> tree, Column column, Predicate<Row> taker) {
        this.tree = tree;
        this.column = column;
        this.taker = taker;
    }

    /** Gives the rows of a range as long as more are wanted. */
    boolean walk(KeyRange range) {
        IndexKey below = range.below();
        while (true) {
            seekable = null;
            boolean more = tree.down(range.above(), below, this::take);
            String many = seekable;
            if (many == null) {
                return more && turn();
            }
            group.clear();
            KeyRange same = new KeyRange(
                    IndexKey.greatest(range.above(), IndexKey.before(many)),
                    IndexKey.least(range.below(), IndexKey.after(many)));
            if (!tree.up(same.above(), same.below(), taker)) {
                return false;
            }
            below = IndexKey.before(many);
        }
    }

    private boolean take(Row row) {
        String key = row.entry(column).key();
        if (!group.isEmpty() && !group.get(0).entry(column).key().equals(key) && !turn()) {
            return false;
        }
        group.add(row);
        seekable = group.size() > FEW ? key : null;
        return seekable == null;
    }

    private boolean turn() {
        boolean more = true;
        for (int at = group.size() - 1; more && at >= 0; at--) {
            more = taker.test(group.get(at));
        }
        group.clear();
        return more;
    }
}
