package org.specstar.storage.memory;

import java.util.List;

/**
 * Entries of an index among which all rows are that a condition holds for.
 *
 * @param ranges in ascending order, apart from each other
 * @param exact whether the condition holds for every one of them
 */
record Access(Column column, List<KeyRange> ranges, boolean exact) {
    Access {
        ranges = KeyRange.union(ranges);
    }

    /** Whether no row can be among the entries twice. */
    boolean isDistinct() {
        return column.shape() == Column.Shape.SINGLE || isOneKey();
    }

    boolean isOneKey() {
        return ranges.size() == 1 && ranges.get(0).isOneKey();
    }

    boolean finds(Row row) {
        return column.shape() == Column.Shape.SINGLE
                ? has(row.entry(column))
                : row.entries(column).stream().anyMatch(this::has);
    }

    /** Halves the ranges until one is left. */
    private boolean has(IndexKey entry) {
        int from = 0;
        int end = ranges.size();
        while (end - from > 1) {
            int middle = (from + end) / 2;
            boolean later = ranges.get(middle).above().compareTo(entry) < 0;
            from = later ? middle : from;
            end = later ? end : middle;
        }
        return from < end && ranges.get(from).has(entry);
    }

    /** What both find, of an index that has one entry for each row. */
    Access and(Access other) {
        return new Access(
                column,
                ranges.stream()
                        .flatMap(range -> range.and(other.ranges).stream())
                        .toList(),
                exact && other.exact);
    }
}
