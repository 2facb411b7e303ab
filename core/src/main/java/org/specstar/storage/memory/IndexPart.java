package org.specstar.storage.memory;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of an index, to be walked either way: by key, and always in order of insertion among equal keys. */
record IndexPart(SortedTree<IndexKey, Row> tree, Column column, List<KeyRange> ranges) {
    long size() {
        return ranges.stream().mapToLong(this::size).sum();
    }

    private long size(KeyRange range) {
        return Math.max(0, tree.rank(range.below()) - tree.rank(range.above()));
    }

    /** Gives the rows as long as more are wanted. */
    boolean up(Predicate<Row> taker) {
        return ranges.stream().allMatch(range -> tree.up(range.above(), range.below(), taker));
    }

    /** Gives the rows as long as more are wanted, of an index with one entry for each row. */
    boolean down(Predicate<Row> taker) {
        boolean more = true;
        for (int at = ranges.size() - 1; more && at >= 0; at--) {
            more = new Descent(tree, column, taker).walk(ranges.get(at));
        }
        return more;
    }

    /** What follows a place on the way up. */
    IndexPart upFrom(IndexKey place) {
        return with(new KeyRange(place, IndexKey.END).and(ranges));
    }

    /** What follows a place on the way down: the rest of its key, and lower keys. */
    IndexPart downFrom(IndexKey place) {
        KeyRange lower = new KeyRange(IndexKey.FIRST, IndexKey.before(place.key()));
        KeyRange equal = new KeyRange(place, IndexKey.after(place.key()));
        return with(Stream.of(lower, equal)
                .flatMap(range -> range.and(ranges).stream())
                .toList());
    }

    IndexPart with(List<KeyRange> others) {
        return new IndexPart(tree, column, others);
    }

    /** The entry before which so many are on the way up; null if there are not that many. */
    @Nullable
    IndexKey entryUp(long passed) {
        KeyRange range = ranges.get(0);
        return passed < size(range) ? entry(range, tree.rank(range.above()) + (int) passed) : null;
    }

    /** The same on the way down. */
    @Nullable
    IndexKey entryDown(long passed) {
        KeyRange range = ranges.get(0);
        if (passed >= size(range)) {
            return null;
        }
        int end = tree.rank(range.below());
        IndexKey one = entry(range, end - 1 - (int) passed);
        int first = tree.rank(IndexKey.before(one.key()));
        int higher = end - Math.min(end, tree.rank(IndexKey.after(one.key())));
        return entry(range, first + (int) passed - higher);
    }

    private IndexKey entry(KeyRange range, int rank) {
        Row row = tree.at(rank);
        if (row == null) {
            throw new IllegalStateException("No entry at " + rank);
        }
        return range.isOneKey() ? new IndexKey(range.above().key(), row.place()) : row.entry(column);
    }

    /** How many rows have the key of the middle one. */
    long group() {
        KeyRange range = ranges.isEmpty() ? KeyRange.ALL : ranges.get(0);
        long size = size(range);
        return size == 0
                ? 0
                : size(KeyRange.at(entry(range, tree.rank(range.above()) + (int) (size / 2))
                        .key()));
    }
}
