package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;

/**
 * Walks an index that has rows in the order of the first sort, from where the page before has ended, until the page is
 * full.
 *
 * @param served the access of this very index, to walk no other rows; or none
 * @param part what may have to be walked
 */
record Walk(Selection selection, List<Access> served, Planning.Ordering ordering, IndexPart part, long offset)
        implements Plan {
    static Walk of(Selection selection, List<Access> served, Planning.Ordering ordering, IndexPart whole, long offset) {
        boolean all = selection.tests().isEmpty() && selection.accesses().size() == served.size();
        if (all && offset > 0 && ordering.isSkippable() && whole.ranges().size() == 1) {
            return new Walk(selection, served, ordering, skipped(ordering, whole, offset), 0);
        }
        return new Walk(selection, served, ordering, remaining(ordering, whole), offset);
    }

    /** Where every row counts, the trees know which is the first one of the page. */
    private static IndexPart skipped(Planning.Ordering ordering, IndexPart whole, long offset) {
        boolean down = ordering.isDescending();
        IndexKey last = down ? whole.entryDown(offset - 1) : whole.entryUp(offset - 1);
        return last == null ? whole.with(List.of()) : down ? whole.downFrom(last) : whole.upFrom(last);
    }

    private static IndexPart remaining(Planning.Ordering ordering, IndexPart whole) {
        Standing after = ordering.after();
        if (after == null || whole.ranges().isEmpty()) {
            return whole;
        }
        String key = after.keys().isEmpty()
                ? whole.ranges().get(0).above().key()
                : after.keys().get(0);
        boolean down = ordering.isDescending();
        if (ordering.sorts().size() > 1) {
            // The rest of its group cannot be told from here.
            return down
                    ? whole.with(new KeyRange(IndexKey.FIRST, IndexKey.after(key)).and(whole.ranges()))
                    : whole.upFrom(IndexKey.before(key));
        }
        IndexKey place = new IndexKey(key, after.place());
        return down ? whole.downFrom(place) : whole.upFrom(place);
    }

    /** Whether no access would have fewer rows. */
    boolean serves(List<Access> narrowest) {
        return served.containsAll(narrowest);
    }

    @Override
    public double cost() {
        double others = served.isEmpty() ? 1 : selection.share(served.get(0));
        double walked = ordering.wanted() * others / selection.share();
        return groups() + (walked < part.size() ? walked : part.size());
    }

    /** With further sorts the rows of a key are walked together. */
    private long groups() {
        return ordering.sorts().size() > 1 ? part.group() : 0;
    }

    @Override
    public void forEach(Predicate<Row> taker) {
        if (ordering.sorts().size() > 1) {
            Groupwise groups = new Groupwise(part.column(), ordering::top, taker);
            walk(groups::take);
            groups.end();
        } else {
            walk(taker);
        }
    }

    private void walk(Predicate<Row> taker) {
        Predicate<Row> filtered = selection.filter(served).before(taker);
        if (ordering.isDescending()) {
            part.down(filtered);
        } else {
            part.up(filtered);
        }
    }

    @Override
    public Explanation explain() {
        List<Access> others = selection.accesses();
        List<String> plan = new ArrayList<>();
        plan.add("walks up to " + part.size() + " of " + selection.rows().size() + " rows in order of "
                + PlanWords.order(ordering.sorts()) + PlanWords.from(part.column()));
        plan.addAll(PlanWords.tests(selection, served));
        plan.add("expects the page to be full after " + Math.round(cost()) + " rows");
        boolean scan =
                others.isEmpty() && selection.tests().stream().anyMatch(test -> !(test instanceof Condition.Deleted));
        return new Explanation(PlanWords.STORE, used(), scan, plan);
    }

    private List<Explanation.UsedIndex> used() {
        String order = ordering.sorts().isEmpty() ? "" : "order";
        String purpose = served.isEmpty() ? order : order.isEmpty() ? "filter" : "filter,order";
        return purpose.isEmpty() ? List.of() : List.of(PlanWords.index(part.column(), purpose));
    }
}
