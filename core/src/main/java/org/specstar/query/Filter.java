package org.specstar.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.specstar.search.Condition;
import org.specstar.search.Sort;

/**
 * What rows can be filtered by: a query, or a field, which stands for its being {@link QueryField#isTruthy truthy}. What
 * joins or negates filters forgets their sorts and pages, so these come last.
 */
public sealed interface Filter permits Query, QueryField {
    /** What of the first page is given, where a page has no size. */
    int PAGE_SIZE = 20;

    Query query();

    /** Both; where one has no condition, the other. */
    default Query and(Filter other) {
        return Joins.and(query(), other.query());
    }

    /** One or both; where one has no condition, the other. */
    default Query or(Filter other) {
        return Joins.or(query(), other.query());
    }

    /** @throws IllegalArgumentException if there is no condition */
    default Query not() {
        if (query().isEmpty()) {
            throw new IllegalArgumentException("Cannot negate an empty condition");
        }
        return Query.of(query().condition().not());
    }

    /** This and all of these. */
    default Query filter(Filter... wanted) {
        return Arrays.stream(wanted).map(Filter::query).reduce(query(), Joins::and);
    }

    /** This and none of these. */
    default Query exclude(Filter... unwanted) {
        return Arrays.stream(unwanted).map(Filter::not).reduce(query(), Joins::and);
    }

    /** Sorts among those that the sorts so far leave equal. */
    default Query sort(List<Sort> more) {
        List<Sort> sorts = new ArrayList<>(query().sorts());
        sorts.addAll(more);
        return query().with(sorts);
    }

    /** See {@link #sort(List)}. */
    default Query sort(Sort... more) {
        return sort(List.of(more));
    }

    /**
     * Sorts by names of fields, which {@link Queries#field} reads.
     *
     * @param names with {@code -} before those that descend, {@code +} or nothing before the others
     */
    default Query sort(String... names) {
        return sort(Arrays.stream(names).map(Queries::sort).toList());
    }

    /** See {@link #sort(List)}. */
    default Query orderBy(Sort... more) {
        return sort(more);
    }

    /** See {@link #sort(String...)}. */
    default Query orderBy(String... names) {
        return sort(names);
    }

    /** At most so many rows; the last limit counts. */
    default Query limit(int rows) {
        return query().withLimit(rows);
    }

    /** Without so many rows at the start; the last offset counts. */
    default Query offset(long rows) {
        return query().withOffset(rows);
    }

    /** A page of {@value #PAGE_SIZE} rows, from 1. */
    default Query page(int number) {
        return page(number, PAGE_SIZE);
    }

    /** A page, from 1. */
    default Query page(int number, int size) {
        Joins.requireAtLeastOne("Page number", number);
        Joins.requireAtLeastOne("Page size", size);
        return limit(size).offset((number - 1L) * size);
    }

    /** The first row alone. */
    default Query first() {
        return limit(1);
    }

    /** What is tested; {@link Condition#EVERYTHING} for nothing. */
    default Condition toCondition() {
        return query().condition();
    }
}
