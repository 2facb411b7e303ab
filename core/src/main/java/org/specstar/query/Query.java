package org.specstar.query;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.search.Sort;

/** A condition with an order and a page. Immutable; start at {@link Queries}. */
public final class Query implements Filter {
    private final Condition condition;
    private final List<Sort> sorts;
    private final @Nullable Integer limit;
    private final @Nullable Long offset;

    private Query(Condition condition, List<Sort> sorts, @Nullable Integer limit, @Nullable Long offset) {
        this.condition = condition;
        this.sorts = List.copyOf(sorts);
        this.limit = limit;
        this.offset = offset;
    }

    public static Query of(Condition condition) {
        return new Query(condition, List.of(), null, null);
    }

    @Override
    public Query query() {
        return this;
    }

    public Condition condition() {
        return condition;
    }

    public List<Sort> sorts() {
        return sorts;
    }

    /** Empty if the query does not say. */
    public OptionalInt limit() {
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** Empty if the query does not say. */
    public OptionalLong offset() {
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /** Whether every row is wanted. */
    public boolean isEmpty() {
        return condition.equals(Condition.EVERYTHING);
    }

    /** The search of this query. */
    public Search toSearch(int defaultLimit) {
        return new Search(condition, sorts, limit().orElse(defaultLimit), offset().orElse(0), null);
    }

    Query with(List<Sort> other) {
        return new Query(condition, other, limit, offset);
    }

    Query withLimit(int rows) {
        requireNotNegative("limit", rows);
        return new Query(condition, sorts, rows, offset);
    }

    Query withOffset(long rows) {
        requireNotNegative("offset", rows);
        return new Query(condition, sorts, limit, rows);
    }

    private static void requireNotNegative(String what, long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(what + " must be >= 0, got " + rows);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Query query
                && query.condition.equals(condition)
                && query.sorts.equals(sorts)
                && Objects.equals(query.limit, limit)
                && Objects.equals(query.offset, offset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(condition, sorts, limit, offset);
    }

    @Override
    public String toString() {
        return "Query[" + condition + ", sorts=" + sorts + ", limit=" + limit + ", offset=" + offset + "]";
    }
}
