package org.specstar.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.specstar.engine.ModelledTask.Form;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.UnknownStartException;
import org.specstar.revision.RevisionInfo;

/** The part of a modelled resource's history that a query asks for, before paging. */
final class ModelledHistory {
    private ModelledHistory() {}

    static List<RevisionInfo> selected(ModelledTask row, HistoryQuery query) {
        List<Integer> numbers = new ArrayList<>(row.newestFirst().toList());
        if (query.order() == Order.OLDEST_FIRST) {
            Collections.reverse(numbers);
        }
        numbers.removeIf(number -> !inTime(row, number, query));
        List<Integer> rest = numbers.subList(start(row, numbers, query.from()), numbers.size());
        return (query.ancestry() == Ancestry.ALL ? rest : chain(row, numbers, query))
                .stream().map(number -> form(row, number).info()).toList();
    }

    private static List<Integer> chain(ModelledTask row, List<Integer> inTime, HistoryQuery query) {
        int youngest = query.from().isEmpty() ? row.head() : number(query.from());
        return row.line(youngest).stream().filter(inTime::contains).toList();
    }

    private static int start(ModelledTask row, List<Integer> numbers, String from) {
        if (from.isEmpty()) {
            return 0;
        }
        int start = from.startsWith(row.id().text() + ":") ? numbers.indexOf(number(from)) : -1;
        if (start < 0) {
            throw new Refused(UnknownStartException.class);
        }
        return start;
    }

    private static int number(String revision) {
        return Integer.parseInt(revision.substring(revision.lastIndexOf(':') + 1));
    }

    private static boolean inTime(ModelledTask row, int number, HistoryQuery query) {
        return query.times().contains().test(form(row, number).info().created().time());
    }

    private static Form form(ModelledTask row, int number) {
        return Objects.requireNonNull(row.forms().get(number));
    }
}
