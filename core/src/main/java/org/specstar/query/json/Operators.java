package org.specstar.query.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.specstar.query.Operands;
import org.specstar.query.Query;
import org.specstar.query.QueryField;

/** The operators by their names in JSON. */
final class Operators {
    private static final Map<String, Operator> ALL = Map.ofEntries(
            Map.entry("eq", QueryField::eq),
            Map.entry("ne", QueryField::ne),
            Map.entry("gt", QueryField::gt),
            Map.entry("gte", QueryField::gte),
            Map.entry("lt", QueryField::lt),
            Map.entry("lte", QueryField::lte),
            Map.entry("contains", QueryField::contains),
            Map.entry("contains_any", Operators::containsAny),
            Map.entry("starts_with", (field, value) -> field.startsWith(Operands.text(value))),
            Map.entry("ends_with", (field, value) -> field.endsWith(Operands.text(value))),
            Map.entry("icontains", (field, value) -> field.icontains(Operands.text(value))),
            Map.entry("istarts_with", (field, value) -> field.istartsWith(Operands.text(value))),
            Map.entry("iends_with", (field, value) -> field.iendsWith(Operands.text(value))),
            Map.entry("regex", (field, value) -> field.matches(Operands.text(value))),
            Map.entry("in", QueryField::in),
            Map.entry("not_in", QueryField::notIn),
            Map.entry("is_null", (field, value) -> asked(field.isNull(), value)),
            Map.entry("exists", (field, value) -> asked(field.exists(), value)),
            Map.entry("isna", (field, value) -> asked(field.isna(), value)),
            Map.entry("fuzzy", Operators::fuzzy));

    private Operators() {}

    /** What an operator makes of a field and a value. */
    interface Operator extends BiFunction<QueryField, @Nullable Object, Query> {}

    static Optional<Operator> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Query containsAny(QueryField field, @Nullable Object value) {
        return field.containsAny(value instanceof List<?> values ? values : Collections.singletonList(value));
    }

    private static Query asked(Query query, @Nullable Object value) {
        if (Boolean.TRUE.equals(value) || Long.valueOf(1).equals(value)) {
            return query;
        }
        if (Boolean.FALSE.equals(value) || Long.valueOf(0).equals(value)) {
            return query.not();
        }
        throw new IllegalArgumentException("'value' is neither true nor false");
    }

    /** The value is a text, or a text and how much it has to be alike. */
    private static Query fuzzy(QueryField field, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            return field.fuzzy(Operands.text(value));
        }
        if (members.get("query") instanceof String text && members.get("threshold") instanceof Number threshold) {
            return field.fuzzy(text, threshold.doubleValue());
        }
        throw new IllegalArgumentException(
                "'value' of fuzzy is a text, or has a text 'query' and a number 'threshold'");
    }
}
