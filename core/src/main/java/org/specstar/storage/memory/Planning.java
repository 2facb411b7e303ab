package org.specstar.storage.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Position;
import org.specstar.search.Search;
import org.specstar.search.Sort;

/**
 * Chooses between two ways to a page: to gather the rows of the narrowest index and sort them, or to walk an index that has
 * them in order until the page is full. Which one looks at fewer rows is told by the trees, which know their sizes.
 */
final class Planning {
    private final Search search;
    private final Selection selection;
    private final Rows rows;
    private final Ordering ordering;

    /**
     * What a search is ordered by.
     *
     * @param after the row that it goes on from; null for the first page
     * @param wanted rows until the end of its page
     */
    record Ordering(
            List<Sort> sorts, RowOrder order, @Nullable Standing after, long wanted) {
        static Ordering of(Search search, IndexLayout layout) {
            RowOrder order = new RowOrder(search.sorts(), layout);
            Position after = search.after();
            long wanted = Math.min(search.offset(), Long.MAX_VALUE / 2) + search.limit();
            return new Ordering(search.sorts(), order, after == null ? null : order.of(after), wanted);
        }

        TopRows top() {
            return new TopRows(order, after, wanted);
        }

        /** Whether a row's entry tells where it stands. */
        boolean isSkippable() {
            return after == null && sorts.size() <= 1;
        }

        boolean isDescending() {
            return !sorts.isEmpty() && sorts.get(0).descending();
        }
    }

    private Planning(Search search, Rows rows) {
        this.search = search;
        this.rows = rows;
        this.selection = Selection.of(search.condition(), rows);
        this.ordering = Ordering.of(search, rows.layout());
    }

    static Plan best(Search search, Rows rows) {
        return new Planning(search, rows).best();
    }

    /** Every way there is. */
    static List<Plan> all(Search search, Rows rows) {
        Planning planning = new Planning(search, rows);
        return Stream.concat(
                        planning.walk().stream(),
                        Stream.concat(
                                        planning.selection.accesses().stream().map(List::of),
                                        Stream.of(List.<Access>of()))
                                .map(planning::gathering))
                .toList();
    }

    private Plan best() {
        List<Access> narrowest = selection.narrowest().stream().toList();
        Plan gathering = gathering(narrowest);
        return walk().filter(walk -> walk.serves(narrowest) || walk.cost() < gathering.cost())
                .map(Plan.class::cast)
                .orElse(gathering);
    }

    private Plan gathering(List<Access> access) {
        return new Gathering(selection, access, ordering, search.offset());
    }

    private Optional<Walk> walk() {
        if (!search.sorts().isEmpty()) {
            return rows.layout().sorted(search.sorts().get(0).operand()).map(this::walk);
        }
        return Optional.of(selection.accesses().stream()
                .filter(Access::isOneKey)
                .min((one, other) -> Long.compare(selection.size(one), selection.size(other)))
                .map(access -> walk(access.column(), List.of(access)))
                .orElseGet(() -> walk(rows.layout().insertion(), List.of())));
    }

    private Walk walk(Column column) {
        return walk(
                column,
                selection.accesses().stream()
                        .filter(access -> access.column().equals(column))
                        .toList());
    }

    private Walk walk(Column column, List<Access> served) {
        IndexPart whole = served.isEmpty()
                ? rows.all(column)
                : rows.part(column, served.get(0).ranges());
        return Walk.of(selection, served, ordering, whole, search.offset());
    }
}
