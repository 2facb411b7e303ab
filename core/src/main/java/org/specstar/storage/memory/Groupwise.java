package org.specstar.storage.memory;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Orders rows that come ordered by the first sort alone: those of each key among themselves. */
final class Groupwise {
    private final Column first;
    private final Supplier<TopRows> empty;
    private final Predicate<Row> taker;
    private TopRows group;
    private @Nullable String key;

    /** @param empty gives the place to order a group in */
    Groupwise(Column first, Supplier<TopRows> empty, Predicate<Row> taker) {
        this.first = first;
        this.empty = empty;
        this.taker = taker;
        this.group = empty.get();
    }

    /** Takes a row, and tells whether it would take another. */
    boolean take(Row row) {
        String other = row.entry(first).key();
        boolean more = other.equals(key) || end();
        key = other;
        return more && group.add(row);
    }

    /** Gives the rows of the last key. */
    boolean end() {
        boolean more = group.forEach(taker);
        group = empty.get();
        return more;
    }
}
