package org.specstar.query.json;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.query.QueryBounds;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Sort;

/**
 * Sorts as JSON: objects of a {@code type}, {@code meta} with a {@code key} or {@code data} with a {@code field_path}, and
 * a {@code direction}, {@code +} or {@code -}.
 */
public final class SortJson {
    private static final String SORTS = "sorts";
    private static final Set<String> OF_META = Set.of("type", "key", "direction");
    private static final Set<String> OF_DATA = Set.of("type", "field_path", "direction");

    private SortJson() {}

    /**
     * The sorts of the parameter {@code sorts}, most significant first.
     *
     * @param plain as {@code JsonValues} reads it
     * @throws InvalidFilterException if it is no such list
     */
    public static List<Sort> read(@Nullable Object plain) {
        List<Sort> sorts =
                JsonObject.list(SORTS, plain).stream().map(SortJson::sort).toList();
        try {
            QueryBounds.require(sorts);
        } catch (IllegalArgumentException e) {
            throw new InvalidFilterException(SORTS, String.valueOf(e.getMessage()));
        }
        return sorts;
    }

    private static Sort sort(JsonObject item) {
        String type = item.text("type");
        return switch (type) {
            case "meta", "ResourceMetaSearchSort" -> sort(item, meta(item), OF_META);
            case "data", "ResourceDataSearchSort" -> sort(item, Operand.field(item.text("field_path")), OF_DATA);
            default -> throw item.invalid("type", "Invalid sort type: " + type);
        };
    }

    private static Operand meta(JsonObject item) {
        item.value("key");
        return MetaField.of(String.valueOf(item.members().get("key")))
                .filter(MetaField::sortable)
                .map(Operand::meta)
                .orElseThrow(() -> item.invalid("key", item.shown("key") + " is not a valid ResourceMetaSortKey"));
    }

    private static Sort sort(JsonObject item, Operand operand, Set<String> names) {
        item.requireOnly(names);
        return new Sort(operand, isDescending(item));
    }

    private static boolean isDescending(JsonObject item) {
        Object direction = item.value("direction");
        if (!"-".equals(direction) && !"+".equals(direction)) {
            throw item.invalid("direction", item.shown("direction") + " is not a valid ResourceMetaSortDirection");
        }
        return "-".equals(direction);
    }
}
