package org.specstar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.specstar.search.Condition;

/** How queries become one. Groups take in groups of their kind, so that a long chain of filters is no deep tree. */
final class Joins {
    private Joins() {}

    static Query and(Query left, Query right) {
        return joined(left, right, Joins::all);
    }

    static Query or(Query left, Query right) {
        return joined(left, right, Joins::any);
    }

    private static Query joined(Query left, Query right, Function<List<Condition>, Condition> group) {
        if (right.isEmpty()) {
            return left;
        }
        return left.isEmpty()
                ? Query.of(right.condition())
                : Query.of(group.apply(List.of(left.condition(), right.condition())));
    }

    static Condition all(List<Condition> conditions) {
        return new Condition.All(conditions.stream()
                .flatMap(one -> one instanceof Condition.All all ? all.parts().stream() : Stream.of(one))
                .toList());
    }

    static Condition any(List<Condition> conditions) {
        return new Condition.Any(conditions.stream()
                .flatMap(one -> one instanceof Condition.Any any ? any.parts().stream() : Stream.of(one))
                .toList());
    }

    /** The only one as it is; of several those that have a condition. */
    static Query group(Filter[] filters, Function<List<Condition>, Condition> group) {
        if (filters.length == 1) {
            return filters[0].query();
        }
        List<Condition> conditions = new ArrayList<>();
        for (Filter filter : filters) {
            if (!filter.query().isEmpty()) {
                conditions.add(filter.query().condition());
            }
        }
        return conditions.size() == 1 ? Query.of(conditions.get(0)) : Query.of(group.apply(conditions));
    }

    static void requireAtLeastOne(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be >= 1, got " + number);
        }
    }
}
