package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.specstar.search.Comparison;

/** The entries of an index between two places, without theirs. */
record KeyRange(IndexKey above, IndexKey below) {
    static final KeyRange ALL = new KeyRange(IndexKey.FIRST, IndexKey.END);

    /** The entries of one key. */
    static KeyRange at(String key) {
        return new KeyRange(IndexKey.before(key), IndexKey.after(key));
    }

    static KeyRange beginningWith(String beginning) {
        return new KeyRange(IndexKey.before(beginning), IndexKey.afterBeginnings(beginning));
    }

    /** All values of a {@link org.specstar.search.SearchKey#kind kind}. */
    static KeyRange ofKind(char kind) {
        return ofKinds(kind, kind);
    }

    static KeyRange ofKinds(char first, char last) {
        return new KeyRange(IndexKey.before(String.valueOf(first)), IndexKey.before(String.valueOf((char) (last + 1))));
    }

    /** The part of this range that stands so to a key. */
    KeyRange where(Comparison comparison, String key) {
        return switch (comparison) {
            case EQ -> at(key);
            case GT -> new KeyRange(IndexKey.after(key), below);
            case GTE -> new KeyRange(IndexKey.before(key), below);
            case LT -> new KeyRange(above, IndexKey.before(key));
            case LTE -> new KeyRange(above, IndexKey.after(key));
        };
    }

    /** Whether all its entries are of one key, so that their order is that of insertion. */
    boolean isOneKey() {
        return above.key().equals(below.key());
    }

    boolean has(IndexKey entry) {
        return above.compareTo(entry) < 0 && entry.compareTo(below) < 0;
    }

    /** What both have; empty if nothing can be in it. */
    Optional<KeyRange> and(KeyRange other) {
        KeyRange common = new KeyRange(IndexKey.greatest(above, other.above), IndexKey.least(below, other.below));
        return Optional.of(common).filter(range -> range.above.compareTo(range.below) < 0);
    }

    /** What each of some has in common with this one. */
    List<KeyRange> and(List<KeyRange> others) {
        return others.stream().flatMap(other -> and(other).stream()).toList();
    }

    /** The same entries in ranges that do not overlap, in ascending order. */
    static List<KeyRange> union(List<KeyRange> ranges) {
        List<KeyRange> apart = new ArrayList<>(ranges.size());
        for (KeyRange range : ranges.stream()
                .sorted((one, other) -> one.above.compareTo(other.above))
                .toList()) {
            KeyRange last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || range.above.compareTo(last.below) >= 0) {
                apart.add(range);
            } else {
                apart.set(apart.size() - 1, new KeyRange(last.above, IndexKey.greatest(last.below, range.below)));
            }
        }
        return List.copyOf(apart);
    }
}
