package org.specstar.storage.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.specstar.resource.RowValues;
import org.specstar.search.Grouping;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;

/** Puts rows into groups. */
final class Groups {
    private final Grouping grouping;
    private final SearchFields fields;
    private final Map<List<String>, Tally> tallies = new HashMap<>();

    private Groups(Grouping grouping, SearchFields fields) {
        this.grouping = grouping;
        this.fields = fields;
    }

    static List<Grouping.Group> of(Grouping grouping, Rows rows) {
        Groups groups = new Groups(grouping, rows.layout().fields());
        Selection.of(grouping.condition(), rows).forEach(groups::add);
        return groups.page();
    }

    private boolean add(Row row) {
        RowValues values = new RowValues(row.meta());
        List<Found> key = grouping.by().stream()
                .map(operand -> Found.of(operand, row, values, fields))
                .toList();
        tallies.computeIfAbsent(key.stream().map(Found::key).toList(), fresh -> new Tally(key, grouping.aggregates()))
                .add(key, row, values, fields);
        return true;
    }

    private List<Grouping.Group> page() {
        if (grouping.by().isEmpty()) {
            tallies.computeIfAbsent(List.of(), none -> new Tally(List.of(), grouping.aggregates()));
        }
        return tallies.values().stream()
                .sorted(order())
                .skip(grouping.offset())
                .limit(grouping.limit())
                .map(Tally::group)
                .toList();
    }

    private Comparator<Tally> order() {
        return Stream.concat(grouping.order().stream().map(Groups::order), Stream.of(Groups::compareKeys))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<Tally> order(Grouping.Order by) {
        return (one, other) -> compare(
                one.keys(by.aggregate()), other.keys(by.aggregate()), (left, right) -> compare(left, right, by));
    }

    private static int compareKeys(Tally one, Tally other) {
        return compare(one.keys(null), other.keys(null), SearchKey::compare);
    }

    private static int compare(List<String> one, List<String> other, Comparator<String> order) {
        for (int at = 0; at < one.size(); at++) {
            int side = order.compare(one.get(at), other.get(at));
            if (side != 0) {
                return side;
            }
        }
        return 0;
    }

    /** No value comes last, whatever the direction. */
    private static int compare(String one, String other, Grouping.Order by) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        int side = SearchKey.compare(one, other);
        return by.descending() ? -side : side;
    }
}
