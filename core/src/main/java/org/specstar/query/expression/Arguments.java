package org.specstar.query.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.query.Filter;
import org.specstar.query.Operands;
import org.specstar.query.QueryTime;

/**
 * What a method is called with.
 *
 * @param named by the names of its parameters
 * @param rest of a method that takes any number
 */
record Arguments(Map<String, Object> named, List<Object> rest, QueryTime now) {
    Optional<Object> given(String name) {
        return Optional.ofNullable(named.get(name));
    }

    Object value(String name) {
        return given(name).orElse(None.NONE);
    }

    /** As rows are searched by it. */
    @Nullable
    Object plain(String name) {
        return Plain.of(value(name));
    }

    /** The text form of a value. */
    String text(String name) {
        return Operands.text(plain(name));
    }

    List<@Nullable Object> items(String name) {
        List<@Nullable Object> items = new ArrayList<>();
        if (value(name) instanceof List<?> list) {
            list.forEach(item -> items.add(Plain.of(item)));
        } else {
            items.add(plain(name));
        }
        return items;
    }

    /** True if it is not given. */
    boolean flag(String name) {
        Object value = given(name).orElse(true);
        if (value instanceof BigDecimal number && number.signum() == 0 || value.equals(false)) {
            return false;
        }
        if (value instanceof BigDecimal number && number.compareTo(BigDecimal.ONE) == 0 || value.equals(true)) {
            return true;
        }
        throw new IllegalArgumentException(name + " is True or False, not " + Plain.name(value));
    }

    BigDecimal number(String name, BigDecimal absent) {
        Object value = given(name).orElse(absent);
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalArgumentException(name + " is a number, not " + Plain.name(value));
    }

    int whole(String name, int absent) {
        long number = Numbers.whole(number(name, BigDecimal.valueOf(absent)));
        if (number != (int) number) {
            throw new IllegalArgumentException(name + " is out of range: " + number);
        }
        return (int) number;
    }

    List<Object> required(int least, String problem) {
        if (rest.size() < least) {
            throw new IllegalArgumentException(problem);
        }
        return rest;
    }

    Filter[] filters() {
        return rest.stream().map(Arguments::filter).toArray(Filter[]::new);
    }

    static Filter filter(Object value) {
        if (value instanceof Filter filter) {
            return filter;
        }
        throw new IllegalArgumentException("a condition is needed, not " + Plain.name(value));
    }

    /** Now, with the days of the zone that is given. */
    QueryTime time() {
        Object zone = value("tz");
        return zone == None.NONE ? now : now.in(zone(zone));
    }

    private static ZoneOffset zone(Object zone) {
        if (zone instanceof ZoneOffset offset) {
            return offset;
        }
        if (zone instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0) {
            return hours(number.toString());
        }
        if (zone instanceof String text) {
            return hours(text);
        }
        throw new IllegalArgumentException(
                "Invalid timezone type: " + Plain.name(zone) + ". Expected None, int, str, or tzinfo");
    }

    private static ZoneOffset hours(String text) {
        try {
            return ZoneOffset.ofHours(Integer.parseInt(text.strip()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "Invalid timezone offset: " + Source.shown(text) + ". Expected int or string like '+8' or '-4'", e);
        }
    }
}
