package org.specstar.storage.memory;

import org.jspecify.annotations.Nullable;
import org.specstar.search.SearchKey;

/**
 * The place of an entry in an index: ordered by key, and among equal keys by the row's place in the order of insertion.
 * Rows have places from 1 on; the extremes of the type stand before and after all rows of one key.
 *
 * <p>Entries of equal keys come to share one text: whichever is compared with an earlier one takes that one's. To put an entry
 * into an index is to compare it with its neighbours, so what many rows have in common is in memory once, and is soon told
 * to be equal. What is different is mostly so at its beginning, which the entry itself knows: to compare two of them is seldom
 * to look at texts that lie elsewhere.
 */
final class IndexKey implements Comparable<IndexKey> {
    /** Greater than all keys: no text that a row may hold has half of a pair. */
    private static final String GREATEST = "\uDFFF\uDFFF";

    static final IndexKey FIRST = before(SearchKey.NONE);
    static final IndexKey END = before(GREATEST);

    /** Threads that race replace it by texts that are all equal. */
    private String key;

    private final long beginning;
    private final long place;

    IndexKey(String key, long place) {
        this(key, TextBeginning.of(key), place);
    }

    /** @param beginning that of the key */
    IndexKey(String key, long beginning, long place) {
        this.key = key;
        this.beginning = beginning;
        this.place = place;
    }

    String key() {
        return key;
    }

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
    public int compareTo(IndexKey other) {
        int side = Long.compareUnsigned(beginning, other.beginning);
        if (side != 0) {
            return side;
        }
        side = compareKeys(other);
        return side == 0 ? Long.compare(place, other.place) : side;
    }

    @SuppressWarnings("ReferenceEquality")
    private int compareKeys(IndexKey other) {
        String mine = key;
        String others = other.key;
        int side = mine == others ? 0 : SearchKey.compare(mine, others);
        if (side == 0 && mine != others) {
            share(other, mine, others);
        }
        return side;
    }

    private void share(IndexKey other, String mine, String others) {
        if (isOfRow() && (place < other.place || !other.isOfRow())) {
            other.key = mine;
        } else {
            key = others;
        }
    }

    private boolean isOfRow() {
        return place > 0 && place < Long.MAX_VALUE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexKey entry && place == entry.place && key.equals(entry.key);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Long.hashCode(place);
    }

    @Override
    public String toString() {
        return key + '@' + place;
    }
}
