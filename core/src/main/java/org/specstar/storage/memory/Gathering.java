package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.specstar.search.Explanation;

/**
 * Looks at all rows of an index's part, or at all there are, and keeps the first ones in order.
 *
 * @param access to some rows; empty for all rows
 */
record Gathering(Selection selection, List<Access> access, Planning.Ordering ordering, long offset) implements Plan {
    /** So few rows are read and sorted before another way is found. */
    private static final int FEW = 64;

    @Override
    public double cost() {
        return size() <= FEW ? 0 : 2.0 * size();
    }

    private long size() {
        return access.isEmpty() ? selection.rows().size() : selection.size(access.get(0));
    }

    @Override
    public void forEach(Predicate<Row> taker) {
        TopRows top = ordering.top();
        selection.forEach(access, top::add);
        top.forEach(taker);
    }

    @Override
    public Explanation explain() {
        List<String> plan = new ArrayList<>();
        plan.add("reads " + size() + " of " + selection.rows().size() + " rows"
                + access.stream().map(found -> PlanWords.from(found.column())).collect(Collectors.joining()));
        plan.addAll(PlanWords.tests(selection, access));
        plan.add("orders about "
                + Math.round(selection.share() * selection.rows().size()) + " rows by "
                + PlanWords.order(ordering.sorts()));
        return new Explanation(
                PlanWords.STORE,
                access.stream()
                        .map(found -> PlanWords.index(found.column(), "filter"))
                        .toList(),
                access.isEmpty(),
                plan);
    }
}
