package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The first so many rows of an order, found among rows in no order. Keeps no more of them than are wanted. */
final class TopRows {
    private final RowOrder order;
    private final @Nullable Standing after;
    private final long wanted;
    private final PriorityQueue<Placed> kept;

    private record Placed(Standing standing, Row row) {}

    /** @param after the last one not to be kept; null to keep the very first */
    TopRows(RowOrder order, @Nullable Standing after, long wanted) {
        this.order = order;
        this.after = after;
        this.wanted = wanted;
        this.kept = new PriorityQueue<>(Comparator.comparing(Placed::standing, order.reversed()));
    }

    /** Goes on always: the last row may be the first of the order. */
    boolean add(Row row) {
        Standing standing = order.of(row);
        if (after != null && order.compare(standing, after) <= 0) {
            return true;
        }
        if (kept.size() < wanted) {
            kept.add(new Placed(standing, row));
        } else if (order.compare(standing, kept.element().standing()) < 0) {
            kept.remove();
            kept.add(new Placed(standing, row));
        }
        return true;
    }

    /** Gives the rows in their order as long as more are wanted. */
    boolean forEach(Predicate<Row> taker) {
        List<Placed> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparing(Placed::standing, order));
        return sorted.stream().map(Placed::row).allMatch(taker);
    }
}
