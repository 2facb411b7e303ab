package org.specstar.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.TextMeaning;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;
import org.specstar.search.Value;

/** The values of rows as plain Java, and how they compare, said as plainly as can be. */
@SuppressWarnings("ReferenceEquality") // One object stands for what is absent.
final class PlainValues {
    /** In place of a value that is not there, which differs from null. */
    static final Object MISSING = "missing".toCharArray();

    private PlainValues() {}

    /** What a row holds. */
    static @Nullable Object of(ResourceMeta row, Operand operand, SearchFields fields) {
        if (operand instanceof Operand.Indexed indexed) {
            return meant(indexed(row, indexed.path()), meaning(operand, fields));
        }
        return operand instanceof Operand.Meta meta ? of(row, meta.field()) : MISSING;
    }

    static @Nullable Object indexed(ResourceMeta row, String path) {
        IndexedData data = row.indexedData();
        return data != null
                        && JsonValues.read(data.json().getBytes(UTF_8)) instanceof Map<?, ?> values
                        && values.containsKey(path)
                ? values.get(path)
                : MISSING;
    }

    static TextMeaning meaning(Operand operand, SearchFields fields) {
        if (operand instanceof Operand.Meta meta) {
            return meta.field().kind() == MetaField.Kind.TIME ? TextMeaning.TIME : TextMeaning.TEXT;
        }
        return operand instanceof Operand.Indexed indexed
                        && fields.find(indexed.path()).isPresent()
                ? fields.find(indexed.path()).get().meaning()
                : TextMeaning.TEXT;
    }

    private static @Nullable Object of(ResourceMeta row, MetaField field) {
        return switch (field) {
            case CURRENT_REVISION_ID -> row.current().text();
            case RESOURCE_ID -> row.id().text();
            case SCHEMA_VERSION -> row.schemaVersion().text();
            case TOTAL_REVISION_COUNT -> (long) row.totalRevisionCount();
            case CREATED_TIME -> row.created().time().instant();
            case UPDATED_TIME -> row.updated().time().instant();
            case CREATED_BY -> row.created().user();
            case UPDATED_BY -> row.updated().user();
            case IS_DELETED -> row.deleted();
            case REV_STATUS -> head(row, head -> head.status().text());
            case REV_CREATED_TIME -> head(row, head -> head.created().time().instant());
            case REV_UPDATED_TIME -> head(row, head -> head.updated().time().instant());
            case REV_CREATED_BY -> head(row, head -> head.created().user());
            case REV_UPDATED_BY -> head(row, head -> head.updated().user());
        };
    }

    private static Object head(ResourceMeta row, Function<HeadMirror, Object> value) {
        return Optional.ofNullable(row.head()).map(value).orElse(MISSING);
    }

    /** The plain form of what a condition names. */
    static @Nullable Object of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Number number) {
            return number.number();
        }
        if (value instanceof Value.Truthful truthful) {
            return truthful.truth();
        }
        if (value instanceof Value.Time time) {
            return time.moment().instant();
        }
        if (value instanceof Value.Items items) {
            return items.items().stream().map(PlainValues::of).toList();
        }
        return value instanceof Value.Members members ? membersOf(members) : null;
    }

    private static Map<String, @Nullable Object> membersOf(Value.Members members) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        members.members().forEach((name, member) -> plain.put(name, of(member)));
        return plain;
    }

    /** A text that means more is what it means. */
    static @Nullable Object meant(@Nullable Object plain, TextMeaning meaning) {
        if (!(plain instanceof String text) || meaning == TextMeaning.TEXT) {
            return plain;
        }
        return meaning == TextMeaning.TIME ? time(text) : decimal(text);
    }

    private static Object decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object time(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** Its place in the order of kinds. */
    static int kind(@Nullable Object plain) {
        if (plain == null || plain == MISSING) {
            return 0;
        }
        if (plain instanceof Boolean) {
            return 1;
        }
        if (plain instanceof Number) {
            return 2;
        }
        // A time beside texts is its text.
        if (plain instanceof String || plain instanceof Instant) {
            return 3;
        }
        return plain instanceof List ? 4 : 5;
    }

    static int compare(@Nullable Object left, @Nullable Object right) {
        int kinds = Integer.compare(kind(left), kind(right));
        if (kinds != 0 || kind(left) == 0) {
            return kinds;
        }
        if (left instanceof Boolean truth) {
            return truth.compareTo((Boolean) right);
        }
        if (left instanceof Number) {
            return decimal(left).compareTo(decimal(right));
        }
        if (left instanceof List<?> items && right instanceof List<?> others) {
            return compareLists(items, others);
        }
        return left instanceof Map<?, ?> members && right instanceof Map<?, ?> others
                ? compareLists(flat(members), flat(others))
                : Arrays.compare(
                        text(left).codePoints().toArray(),
                        text(right).codePoints().toArray());
    }

    private static int compareLists(List<?> left, List<?> right) {
        for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
            int sign = compare(left.get(at), right.get(at));
            if (sign != 0) {
                return sign;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static List<?> flat(Map<?, ?> members) {
        return members.entrySet().stream()
                .sorted(Comparator.comparing(entry -> (String) entry.getKey()))
                .flatMap(entry -> Arrays.asList((Object) entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : new BigDecimal(new JsonText().value(number).toString());
    }

    private static String text(@Nullable Object plain) {
        return plain instanceof Instant instant
                ? DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                        .format(instant.atOffset(ZoneOffset.UTC))
                : String.valueOf(plain);
    }

    /** What parts of texts are looked for in: a text itself, else its JSON. */
    static String textForm(@Nullable Object plain) {
        return plain instanceof String text ? text : new JsonText().value(plain).toString();
    }

    /** The part that is looked for: a text itself, a time as it is shown, else its JSON as it is written. */
    static String textForm(Value value) {
        if (value instanceof Value.Time time) {
            return time.moment().text();
        }
        return value instanceof Value.Number number ? number.text() : textForm(written(value));
    }

    private static @Nullable Object written(Value value) {
        if (value instanceof Value.Number number) {
            return new BigDecimal(number.text()).longValueExact();
        }
        if (value instanceof Value.Items items) {
            List<@Nullable Object> plain = new ArrayList<>();
            items.items().forEach(item -> plain.add(written(item)));
            return plain;
        }
        if (value instanceof Value.Members members) {
            Map<String, @Nullable Object> plain = new TreeMap<>();
            members.members().forEach((name, member) -> plain.put(name, written(member)));
            return plain;
        }
        return of(value);
    }
}
