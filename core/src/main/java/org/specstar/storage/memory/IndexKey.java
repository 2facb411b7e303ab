package org.specstar.storage.memory;

import org.specstar.search.SearchKey;

/**
 * The place of an entry in an index: ordered by key, and among equal keys by the row's place in the order of insertion.
 * Rows have places from 1 on; the extremes of the type stand before and after all rows of one key.
 */
record IndexKey(String key, long place) implements Comparable<IndexKey> {
    /** Greater than all keys: no text that a row may hold has half of a pair. */
    private static final String GREATEST = "\uDFFF\uDFFF";

    static final IndexKey FIRST = before(SearchKey.NONE);
    static final IndexKey END = before(GREATEST);

    /** Before all entries of this key. */
    static IndexKey before(String key) {
        return new IndexKey(key, Long.MIN_VALUE);
    }

    /** After all entries of this key. */
    static IndexKey after(String key) {
        return new IndexKey(key, Long.MAX_VALUE);
    }

    /** After all entries whose keys begin so. */
    static IndexKey afterBeginnings(String beginning) {
        return before(beginning + GREATEST);
    }

    static IndexKey least(IndexKey one, IndexKey other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static IndexKey greatest(IndexKey one, IndexKey other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public int compareTo(IndexKey other) {
        // Entries of one index share equal texts, mostly.
        int side = key == other.key ? 0 : SearchKey.compare(key, other.key);
        return side == 0 ? Long.compare(place, other.place) : side;
    }
}
