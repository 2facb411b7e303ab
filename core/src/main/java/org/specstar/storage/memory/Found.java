package org.specstar.storage.memory;

import java.math.BigDecimal;
import java.util.Optional;
import org.specstar.payload.TextMeaning;
import org.specstar.resource.RowValues;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

/**
 * A value that a row has.
 *
 * @param key its whole key; {@link SearchKey#NONE} for no value
 * @param place the row's place: of equal values the first one stands for all
 */
record Found(Value value, String key, long place) {
    /** The row itself, which counts without any value. */
    static final Found ROW = new Found(Value.of(true), SearchKey.of(Value.of(true)), 0);

    static Found of(Operand operand, Row row, RowValues values, SearchFields fields) {
        Value value = value(operand, values).orElse(Value.NULL);
        return new Found(value, key(operand, value, fields), row.place());
    }

    private static Optional<Value> value(Operand operand, RowValues values) {
        if (operand instanceof Operand.Indexed indexed) {
            return values.indexed(indexed.path());
        }
        return operand instanceof Operand.Meta meta ? values.meta(meta.field()) : Optional.empty();
    }

    private static String key(Operand operand, Value value, SearchFields fields) {
        if (operand instanceof Operand.Indexed indexed) {
            return fields.key(indexed.path(), value);
        }
        boolean time = operand instanceof Operand.Meta meta && meta.field().kind() == MetaField.Kind.TIME;
        return SearchKey.of(value, time ? TextMeaning.TIME : TextMeaning.TEXT);
    }

    /** The number that it is, or that its text stands for. */
    Optional<BigDecimal> number() {
        if (SearchKey.kind(key).filter(kind -> kind == SearchKey.NUMBER).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                value instanceof Value.Text text ? new BigDecimal(text.text()) : ((Value.Number) value).number());
    }

    boolean isNone() {
        return key.isEmpty();
    }

    Found first(Found equal) {
        return place <= equal.place ? this : equal;
    }
}
