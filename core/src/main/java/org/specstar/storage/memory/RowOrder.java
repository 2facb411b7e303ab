package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.specstar.resource.RowValues;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.SearchKey;
import org.specstar.search.Sort;

/** The order of a search; among equals that of insertion. */
final class RowOrder implements Comparator<Standing> {
    private final List<Sort> sorts;
    private final IndexLayout layout;

    RowOrder(List<Sort> sorts, IndexLayout layout) {
        this.sorts = sorts;
        this.layout = layout;
    }

    Standing of(Row row) {
        RowValues values = new RowValues(row.meta());
        List<String> keys = new ArrayList<>(sorts.size());
        for (Sort sort : sorts) {
            keys.add(key(sort.operand(), row, values));
        }
        return new Standing(keys, row.place());
    }

    private String key(Operand operand, Row row, RowValues values) {
        return layout.sorted(operand)
                .map(column -> row.entry(column).key())
                .orElseGet(() -> OrderKeys.of(operand, values, layout.fields()));
    }

    Standing of(Position position) {
        List<String> keys = new ArrayList<>(sorts.size());
        for (int at = 0; at < sorts.size(); at++) {
            keys.add(OrderKeys.ofPosition(
                    sorts.get(at).operand(), position.keys().get(at)));
        }
        return new Standing(keys, position.place());
    }

    @Override
    public int compare(Standing one, Standing other) {
        for (int at = 0; at < sorts.size(); at++) {
            int side = SearchKey.compare(one.keys().get(at), other.keys().get(at));
            if (side != 0) {
                return sorts.get(at).descending() ? -side : side;
            }
        }
        return Long.compare(one.place(), other.place());
    }
}
