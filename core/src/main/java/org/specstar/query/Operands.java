package org.specstar.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.TextForms;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** What is said of operands wherever queries are read. */
public final class Operands {
    private Operands() {}

    /** The words of an operand, for messages. */
    public static String name(Operand operand) {
        if (operand instanceof Operand.Indexed indexed) {
            return indexed.path();
        }
        if (operand instanceof Operand.Meta meta) {
            return meta.field().text();
        }
        return operand instanceof Operand.Length length ? "the length of " + name(length.of()) : "an element";
    }

    /** Whether the operand is a point in time of the row itself. */
    public static boolean isTime(Operand operand) {
        return operand instanceof Operand.Meta meta && meta.field().kind() == MetaField.Kind.TIME;
    }

    /**
     * A value as it is compared with an operand: a text beside a point in time is one, too.
     *
     * @param plain as {@link Value#of} takes it
     * @throws IllegalArgumentException if the text is no time
     */
    public static Value compared(Operand operand, @Nullable Object plain) {
        Value value = Value.of(plain);
        return isTime(operand) ? timed(operand, value) : value;
    }

    private static Value timed(Operand operand, Value value) {
        if (value instanceof Value.Items items) {
            return new Value.Items(
                    items.items().stream().map(item -> timed(operand, item)).toList());
        }
        return value instanceof Value.Text text ? time(operand, text.text()) : value;
    }

    private static Value time(Operand operand, String text) {
        return Moment.parse(text)
                .<Value>map(moment -> new Value.Time(Moment.of(moment.instant())))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid isoformat string: '" + text + "' is not a time, but " + name(operand) + " is one"));
    }

    /**
     * A value as the text that tests on parts of texts look for.
     *
     * @throws IllegalArgumentException if it is null, a list or a map
     */
    public static String text(@Nullable Object plain) {
        Value value = Value.of(plain);
        if (value instanceof Value.Null || value instanceof Value.Items || value instanceof Value.Members) {
            throw new IllegalArgumentException("a text is needed, got " + TextForms.of(value));
        }
        return TextForms.of(value);
    }

    /** The values of a list; none of anything else. */
    static List<Value> candidates(Operand operand, @Nullable Object plain) {
        return compared(operand, plain) instanceof Value.Items items ? items.items() : List.of();
    }
}
