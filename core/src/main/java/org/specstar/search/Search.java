package org.specstar.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the resources that fulfil a condition, in the order of the sorts and, among equals, of insertion. The order
 * of insertion is the same in ascending and descending sorts.
 *
 * @param sorts most significant first
 * @param limit most rows to give, 0 for none
 * @param offset rows to leave out first
 * @param after the last row of the page before; null for the first page
 */
public record Search(
        Condition condition,
        List<Sort> sorts,
        int limit,
        long offset,
        @Nullable Position after) {
    public Search {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit and offset are not negative: " + limit + ", " + offset);
        }
        if (after != null && after.keys().size() != sorts.size()) {
            throw new IllegalArgumentException("A position has a key for each sort");
        }
        sorts = List.copyOf(sorts);
    }

    /** In order of insertion. */
    public Search(Condition condition, int limit, long offset) {
        this(condition, List.of(), limit, offset, null);
    }

    public static Search first(int limit, Condition condition) {
        return new Search(condition, limit, 0);
    }

    public Search withCondition(Condition other) {
        return new Search(other, sorts, limit, offset, after);
    }

    public Search withLimit(int other) {
        return new Search(condition, sorts, other, offset, after);
    }

    public Search sorted(List<Sort> by) {
        return new Search(condition, by, limit, offset, after);
    }

    /** The page that follows a row. */
    public Search after(Position row) {
        return new Search(condition, sorts, limit, 0, row);
    }
}
