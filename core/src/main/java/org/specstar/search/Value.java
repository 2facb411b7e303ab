package org.specstar.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.time.Moment;

/** A value that rows are searched by: what JSON can say, and times. Equal ones have equal {@link SearchKey keys}. */
public sealed interface Value {
    /** Null, which is no value: nothing compares to it. */
    Value NULL = new Null();

    record Null() implements Value {}

    record Truthful(boolean truth) implements Value {}

    /** @param text the number as it is written in JSON: {@code 1} and {@code 1.0} are equal numbers of different texts */
    record Number(String text) implements Value {
        public BigDecimal number() {
            return new BigDecimal(text);
        }
    }

    record Text(String text) implements Value {}

    /** A point in time. Fields of times and dates are compared with it; beside other texts it is its UTC text. */
    record Time(Moment moment) implements Value {}

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** @param members in the order of the text */
    record Members(Map<String, Value> members) implements Value {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /**
     * The value of a plain one: null, text, boolean, number (a float is the decimal it is written as), {@link Moment}, or a
     * list or map of those.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Value of(@Nullable Object plain) {
        if (plain == null) {
            return NULL;
        }
        if (plain instanceof Value value) {
            return value;
        }
        if (plain instanceof String text) {
            return new Text(text);
        }
        if (plain instanceof Boolean truth) {
            return new Truthful(truth);
        }
        if (plain instanceof Moment moment) {
            return new Time(moment);
        }
        if (plain instanceof BigDecimal decimal) {
            return new Number(decimal.toString());
        }
        return plain instanceof java.lang.Number number
                ? new Number(new JsonText(32).value(number).toString())
                : compound(plain);
    }

    private static Value compound(Object plain) {
        if (plain instanceof Collection<?> items) {
            List<Value> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(of(item)));
            return new Items(values);
        }
        if (plain instanceof Map<?, ?> members) {
            Map<String, Value> values = new LinkedHashMap<>();
            members.forEach((name, member) -> values.put(String.valueOf(name), of(member)));
            return new Members(values);
        }
        throw new IllegalArgumentException(
                "Nothing can be searched by a " + plain.getClass().getName());
    }
}
