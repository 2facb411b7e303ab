package org.specstar.resource;

import java.util.List;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Sort;
import org.specstar.search.Value;

/**
 * A row that a search has found.
 *
 * @param place its place in the order of insertion
 */
public record Hit(ResourceMeta meta, long place) {
    /** Where it stands in a search with these sorts. */
    public Position position(List<Sort> sorts, SearchFields fields) {
        RowValues values = new RowValues(meta);
        return new Position(
                sorts.stream().map(sort -> key(sort.operand(), values, fields)).toList(), place);
    }

    private static String key(Operand operand, RowValues values, SearchFields fields) {
        if (operand instanceof Operand.Indexed indexed) {
            return values.indexed(indexed.path())
                    .map(value -> SearchKey.ordered(fields.key(indexed.path(), value)))
                    .orElse(SearchKey.NONE);
        }
        return operand instanceof Operand.Meta meta ? key(meta.field(), values) : SearchKey.NONE;
    }

    private static String key(MetaField field, RowValues values) {
        return values.meta(field)
                .map(value -> value instanceof Value.Time time
                        ? Long.toString(time.moment().epochMicros())
                        : ((Value.Text) value).text())
                .orElse(SearchKey.NONE);
    }
}
