package org.specstar.storage.memory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specstar.search.Explanation;
import org.specstar.search.Operand;
import org.specstar.search.Sort;

/** Says in words how rows are found. */
final class PlanWords {
    static final String STORE = "memory";

    private PlanWords() {}

    static Explanation.UsedIndex index(Column column, String purpose) {
        return new Explanation.UsedIndex(column.name(), column.of(), purpose);
    }

    static String from(Column column) {
        return " from the index '" + column.name() + "'";
    }

    /** How rows are tested that an access has found. */
    static List<String> tests(Selection selection, List<Access> served) {
        return Stream.concat(
                        selection.accesses().stream()
                                .filter(access -> !served.contains(access))
                                .map(access -> "tests them by their entry in the index '"
                                        + access.column().name() + "', which has " + selection.size(access)
                                        + " such rows"),
                        selection.tests().stream()
                                .map(test -> "tests them for " + test.getClass().getSimpleName()))
                .toList();
    }

    static String order(List<Sort> sorts) {
        return Stream.concat(sorts.stream().map(PlanWords::order), Stream.of("insertion"))
                .collect(Collectors.joining(", "));
    }

    private static String order(Sort sort) {
        return of(sort.operand()) + (sort.descending() ? " descending" : "");
    }

    private static String of(Operand operand) {
        if (operand instanceof Operand.Indexed indexed) {
            return indexed.path();
        }
        return operand instanceof Operand.Meta meta ? meta.field().text() : operand.toString();
    }
}
