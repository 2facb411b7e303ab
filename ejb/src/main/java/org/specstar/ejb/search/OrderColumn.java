package org.specstar.ejb.search;

import java.util.Optional;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Sort;

/**
 * What rows are ordered by, and where that goes on from a row.
 *
 * @param isNumber whether its keys in positions are numbers
 * @param isNullable whether a row may have none, whose key is empty
 */
record OrderColumn(Sql column, boolean descending, boolean isNumber, boolean isNullable) {
    static OrderColumn of(Sort sort, Operands operands) {
        if (sort.operand() instanceof Operand.Meta meta) {
            MetaField field = meta.field();
            return new OrderColumn(
                    MetaColumns.of(field), sort.descending(), field.kind() == MetaField.Kind.TIME, field.ofHead());
        }
        Sql key = operands.json(sort.operand()).orElseThrow().key();
        return new OrderColumn(operands.dialect().ordered(key), sort.descending(), false, false);
    }

    /** The same, which no index has. */
    OrderColumn withoutIndex() {
        return new OrderColumn(Sql.of("+{}", column), descending, isNumber, isNullable);
    }

    /** @param expression the column itself, or a name for it */
    Sql order(Sql expression) {
        return Sql.of("{}" + (descending ? " DESC" : " ASC") + nulls(), expression);
    }

    private String nulls() {
        if (!isNullable) {
            return "";
        }
        return descending ? " NULLS LAST" : " NULLS FIRST";
    }

    Sql equal(String key) {
        return hasNone(key) ? Sql.of("{} IS NULL", column) : Sql.of("{} = {}", column, value(key));
    }

    /** What comes after all rows with the key; empty if nothing can. */
    Optional<Sql> after(String key) {
        if (hasNone(key)) {
            return descending ? Optional.empty() : Optional.of(Sql.of("{} IS NOT NULL", column));
        }
        if (descending && key.isEmpty()) {
            return Optional.empty();
        }
        Sql strict = Sql.of(descending ? "{} < {}" : "{} > {}", column, value(key));
        return Optional.of(descending && isNullable ? Sql.of("({} OR {} IS NULL)", strict, column) : strict);
    }

    private boolean hasNone(String key) {
        return isNullable && key.isEmpty();
    }

    private Object value(String key) {
        return isNumber ? (Object) Long.valueOf(key) : key;
    }
}
