package org.specstar.query.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.query.ElementField;
import org.specstar.query.Likeness;
import org.specstar.query.Query;
import org.specstar.query.QueryField;
import org.specstar.search.Sort;
import org.specstar.time.Moment;

/** The values of expressions as those that rows are searched by, and what they are called. */
final class Plain {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter FRACTION = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    private Plain() {}

    /** @throws IllegalArgumentException for what is no value, such as a field */
    static @Nullable Object of(Object value) {
        if (value instanceof String || value instanceof BigDecimal || value instanceof Boolean) {
            return value;
        }
        if (value instanceof OffsetDateTime time) {
            return Moment.of(time.toInstant());
        }
        if (value instanceof List<?> items) {
            return list(items);
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof LocalTime time) {
            return (time.getNano() == 0 ? TIME : FRACTION).format(time);
        }
        if (value == None.NONE) {
            return null;
        }
        throw new IllegalArgumentException(refusal(value));
    }

    private static List<@Nullable Object> list(List<?> items) {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        items.forEach(item -> plain.add(of(item)));
        return plain;
    }

    private static String refusal(Object value) {
        return value instanceof QueryField
                ? "a field is compared with a value, not with another field"
                : name(value) + " is no value that a field can be compared with";
    }

    /** What kind of thing it is. */
    static String name(Object value) {
        if (value instanceof Scope scope) {
            return scope.shown();
        }
        return value == None.NONE
                ? "None"
                : KINDS.stream()
                        .filter(kind -> kind.type.isInstance(value))
                        .findFirst()
                        .map(kind -> kind.name)
                        .orElse("this");
    }

    private record Kind(Class<?> type, String name) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(QueryField.class, "a field"),
            new Kind(Query.class, "a condition"),
            new Kind(String.class, "a text"),
            new Kind(BigDecimal.class, "a number"),
            new Kind(Boolean.class, "a truth value"),
            new Kind(List.class, "a list"),
            new Kind(OffsetDateTime.class, "a datetime"),
            new Kind(LocalDate.class, "a date"),
            new Kind(LocalTime.class, "a time"),
            new Kind(Duration.class, "a timedelta"),
            new Kind(ZoneOffset.class, "a timezone"),
            new Kind(Sort.class, "a sort order"),
            new Kind(ElementField.class, "a quantifier"),
            new Kind(Likeness.class, "a similarity"));
}
