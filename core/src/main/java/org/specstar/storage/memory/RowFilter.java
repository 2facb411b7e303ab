package org.specstar.storage.memory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.specstar.resource.RowValues;
import org.specstar.search.Condition;
import org.specstar.search.Evaluation;
import org.specstar.search.SearchFields;
import org.specstar.search.Truth;

/** Tests rows: by their entries where those tell, and by their data only if it comes to that. */
final class RowFilter implements Predicate<Row> {
    private final List<Access> accesses;
    private final List<Evaluation> tests;

    RowFilter(List<Access> accesses, List<Condition> tests, SearchFields fields) {
        this.accesses = accesses;
        this.tests = tests.stream()
                .sorted(Comparator.comparing(test -> !(test instanceof Condition.Deleted)))
                .map(test -> Evaluation.of(test, fields))
                .toList();
    }

    /** Lets those rows through that pass, and tells whether more are wanted. */
    Predicate<Row> before(Predicate<Row> taker) {
        return accesses.isEmpty() && tests.isEmpty() ? taker : row -> !test(row) || taker.test(row);
    }

    @Override
    public boolean test(Row row) {
        for (Access access : accesses) {
            if (!access.finds(row)) {
                return false;
            }
        }
        if (tests.isEmpty()) {
            return true;
        }
        RowValues values = new RowValues(row.meta());
        for (Evaluation test : tests) {
            if (test.on(values) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }
}
