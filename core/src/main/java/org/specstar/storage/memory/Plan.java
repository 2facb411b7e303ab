package org.specstar.storage.memory;

import java.util.List;
import java.util.function.Predicate;
import org.specstar.resource.Hit;
import org.specstar.search.Explanation;
import org.specstar.search.Search;

/** A way to find the rows of a search. */
interface Plan {
    /** Rows that will be looked at, roughly; a row to be sorted counts twice. */
    double cost();

    /** Rows at the beginning of {@link #forEach} that the search leaves out. */
    long offset();

    /** Gives the rows in the order of the search, as long as more are wanted. */
    void forEach(Predicate<Row> taker);

    Explanation explain();

    /** The page that is searched for. */
    static List<Hit> page(Search search, Rows rows) {
        if (search.limit() == 0) {
            return List.of();
        }
        Plan plan = Planning.best(search, rows);
        Page page = new Page(plan.offset(), search.limit());
        plan.forEach(page::take);
        return page.hits();
    }
}
