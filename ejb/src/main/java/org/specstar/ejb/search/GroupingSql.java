package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Aggregate;
import org.specstar.search.Grouping;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

/** Groups as one statement, and its rows as groups. */
public final class GroupingSql {
    private final Grouping grouping;
    private final Sql rows;
    private final List<GroupColumn> keys;
    private final List<GroupColumn> figures;

    GroupingSql(Searches searches, Grouping grouping) {
        this.grouping = grouping;
        this.rows = searches.rows(grouping.condition());
        this.keys = grouping.by().stream()
                .map(operand -> GroupColumn.key(searches.searched(operand)))
                .toList();
        this.figures = grouping.aggregates().stream()
                .map(aggregate -> GroupColumn.figure(aggregate, searches))
                .toList();
    }

    /** Means are rounded here, and so are groups that are ordered by them put in order here. */
    private boolean isOrderedHere() {
        return grouping.order().stream()
                .map(Grouping.Order::aggregate)
                .anyMatch(place ->
                        place != null && grouping.aggregates().get(place).function() == Aggregate.Function.AVG);
    }

    public Sql sql() {
        Sql groups = Sql.of(
                "SELECT {} FROM (SELECT {} FROM {}{}) AS g ORDER BY {}", names(), columns(), rows, by(), order());
        return isOrderedHere() ? groups : Sql.of("{} LIMIT {} OFFSET {}", groups, grouping.limit(), grouping.offset());
    }

    /** With one that nobody reads, so that there is always one. */
    private Stream<GroupColumn> all() {
        return Stream.of(keys.stream(), figures.stream(), Stream.of(GroupColumn.COUNT))
                .flatMap(columns -> columns);
    }

    private Sql names() {
        return Sql.of(String.join(
                ", ",
                IntStream.range(0, (int) all().count())
                        .mapToObj(at -> "g.a" + at + ", g.b" + at)
                        .toList()));
    }

    private Sql columns() {
        List<GroupColumn> columns = all().toList();
        return Sql.joined(
                ", ",
                IntStream.range(0, columns.size())
                        .mapToObj(at -> Sql.of(
                                "{} AS a" + at + ", {} AS b" + at,
                                columns.get(at).rank(),
                                columns.get(at).value()))
                        .toList());
    }

    private Sql by() {
        if (keys.isEmpty()) {
            return Sql.of("");
        }
        List<String> places = IntStream.range(0, keys.size())
                .mapToObj(at -> String.valueOf(2 * at + 1))
                .toList();
        return Sql.of(" GROUP BY " + String.join(", ", places));
    }

    private Sql order() {
        List<String> orders = new ArrayList<>();
        List<Grouping.Order> asked = isOrderedHere() ? List.of() : grouping.order();
        asked.forEach(order -> {
            Integer place = order.aggregate();
            if (place != null) {
                orders.add("g.a" + (keys.size() + place) + (order.descending() ? " DESC" : " ASC") + " NULLS LAST");
            } else {
                IntStream.range(0, keys.size()).forEach(at -> orders.add(keyOrder(at, order.descending())));
            }
        });
        IntStream.range(0, keys.size()).forEach(at -> orders.add(keyOrder(at, false)));
        return Sql.of(orders.isEmpty() ? "1" : String.join(", ", orders));
    }

    private static String keyOrder(int at, boolean descending) {
        return "g.a" + at + (descending ? " DESC NULLS LAST" : " ASC NULLS FIRST");
    }

    /** The groups that the statement has found. */
    public List<Grouping.Group> read(List<Object[]> found) {
        List<Grouping.Group> groups = new ArrayList<>(found.size());
        found.forEach(row -> groups.add(new Grouping.Group(values(row, keys, 0), values(row, figures, keys.size()))));
        if (!isOrderedHere()) {
            return groups;
        }
        return groups.stream()
                .sorted(comparator())
                .skip(grouping.offset())
                .limit(grouping.limit())
                .toList();
    }

    private static List<Value> values(@Nullable Object[] row, List<GroupColumn> columns, int from) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at).read(row[2 * (from + at)], row[2 * (from + at) + 1]))
                .toList();
    }

    /** They have come in the order of their keys. */
    private Comparator<Grouping.Group> comparator() {
        Comparator<Grouping.Group> all = Comparator.comparing(group -> 0);
        for (Grouping.Order order : grouping.order()) {
            all = all.thenComparing((left, right) -> compare(left, right, order));
        }
        return all;
    }

    private static int compare(Grouping.Group left, Grouping.Group right, Grouping.Order order) {
        Integer place = order.aggregate();
        return place == null
                ? compareKeys(left.key(), right.key(), order.descending())
                : nullsLast(
                        SearchKey.of(left.values().get(place)),
                        SearchKey.of(right.values().get(place)),
                        order.descending());
    }

    private static int compareKeys(List<Value> left, List<Value> right, boolean descending) {
        for (int at = 0; at < left.size(); at++) {
            int sign = SearchKey.compare(SearchKey.of(left.get(at)), SearchKey.of(right.get(at)));
            if (sign != 0) {
                return descending ? -sign : sign;
            }
        }
        return 0;
    }

    private static int nullsLast(String left, String right, boolean descending) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        return descending ? SearchKey.compare(right, left) : SearchKey.compare(left, right);
    }
}
