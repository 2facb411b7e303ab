package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.resource.RowValues;
import org.specstar.search.Aggregate;
import org.specstar.search.Grouping;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;

/** A group while its rows are gone through. */
final class Tally {
    private final List<Aggregate> aggregates;
    private final List<Figure> figures;
    private List<Found> key;

    Tally(List<Found> key, List<Aggregate> aggregates) {
        this.key = key;
        this.aggregates = aggregates;
        this.figures = aggregates.stream()
                .map(aggregate -> Figure.of(aggregate.function()))
                .toList();
    }

    void add(List<Found> same, Row row, RowValues values, SearchFields fields) {
        List<Found> first = new ArrayList<>(key.size());
        for (int at = 0; at < key.size(); at++) {
            first.add(key.get(at).first(same.get(at)));
        }
        key = first;
        for (int at = 0; at < figures.size(); at++) {
            Operand operand = aggregates.get(at).operand();
            Found found = operand == null ? Found.ROW : Found.of(operand, row, values, fields);
            if (!found.isNone()) {
                figures.get(at).add(found);
            }
        }
    }

    Grouping.Group group() {
        return new Grouping.Group(
                key.stream().map(Found::value).toList(),
                figures.stream().map(Figure::value).toList());
    }

    /** What groups are ordered by: the figure at a place, or their keys for null. */
    List<String> keys(@Nullable Integer aggregate) {
        return aggregate == null
                ? key.stream().map(Found::key).toList()
                : List.of(figures.get(aggregate).key());
    }
}
