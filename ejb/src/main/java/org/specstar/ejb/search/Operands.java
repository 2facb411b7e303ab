package org.specstar.ejb.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;

/**
 * What conditions look at, in one database's words.
 *
 * @param element the list's element that an inner condition looks at; null outside of lists
 * @param depth how many lists are around
 */
record Operands(
        SearchDialect dialect,
        SearchFields fields,
        @Nullable JsonPlace element,
        int depth) {
    Operands(SearchDialect dialect, SearchFields fields) {
        this(dialect, fields, null, 0);
    }

    Operands within(JsonPlace list) {
        return new Operands(dialect, fields, dialect.element(list, depth + 1), depth + 1);
    }

    Searched of(Operand operand) {
        if (operand instanceof Operand.Length length) {
            return length(length);
        }
        if (operand instanceof Operand.Meta meta) {
            return meta(meta.field());
        }
        return new SearchedJson(dialect, json(operand).orElseThrow());
    }

    private Searched length(Operand.Length length) {
        Searched of = of(length.of());
        return new SearchedNumber(dialect, of.length(), of::exists);
    }

    private Searched meta(MetaField field) {
        Sql column = MetaColumns.of(field);
        return field.kind() == MetaField.Kind.NUMBER
                ? new SearchedNumber(dialect, column, presence -> SearchedMeta.presence(field, column, presence))
                : new SearchedMeta(dialect, field, column);
    }

    /** Where the operand's JSON is; empty for what has none. */
    Optional<JsonPlace> json(Operand operand) {
        if (operand instanceof Operand.Indexed indexed) {
            return Optional.of(place(indexed.path()));
        }
        return operand instanceof Operand.Element ? Optional.ofNullable(element) : Optional.empty();
    }

    private JsonPlace place(String path) {
        return fields.find(path).map(dialect::declared).orElseGet(() -> dialect.undeclared(path));
    }

    /** The condition in a form that the field's index serves, true for the same rows. */
    Sql served(Condition condition, Operand operand, Sql exact) {
        return json(operand)
                .filter(place -> place.field() != null)
                .flatMap(place ->
                        Sorted.served(condition, place, dialect).or(() -> dialect.indexed(condition, place, exact)))
                .orElse(exact);
    }
}
