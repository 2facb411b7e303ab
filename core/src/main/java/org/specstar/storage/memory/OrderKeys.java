package org.specstar.storage.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.specstar.resource.RowValues;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** What rows are ordered by, as texts whose order by code point is that of the rows: {@link SearchKey#NONE} for no value. */
final class OrderKeys {
    private OrderKeys() {}

    static String of(Operand operand, RowValues row, SearchFields fields) {
        if (operand instanceof Operand.Indexed indexed) {
            return row.indexed(indexed.path())
                    .map(value -> SearchKey.ordered(fields.key(indexed.path(), value)))
                    .orElse(SearchKey.NONE);
        }
        return operand instanceof Operand.Meta meta
                ? row.meta(meta.field()).map(value -> of(meta.field(), value)).orElse(SearchKey.NONE)
                : SearchKey.NONE;
    }

    /** Ids are their own keys, which shares their texts. */
    private static String of(MetaField field, Value value) {
        if (value instanceof Value.Time time) {
            return of(time.moment());
        }
        return field == MetaField.RESOURCE_ID && value instanceof Value.Text id
                ? id.text()
                : SearchKey.ordered(SearchKey.of(value));
    }

    /** Eight characters, which take less memory than a date and compare faster. */
    static String of(Moment moment) {
        return micros(moment.epochMicros());
    }

    private static String micros(long micros) {
        byte[] bytes =
                ByteBuffer.allocate(Long.BYTES).putLong(micros ^ Long.MIN_VALUE).array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The same of what a {@link org.specstar.search.Position} says. */
    static String ofPosition(Operand operand, String key) {
        boolean time = operand instanceof Operand.Meta meta && meta.field().kind() == MetaField.Kind.TIME;
        return time && !key.isEmpty() ? micros(Long.parseLong(key)) : key;
    }
}
