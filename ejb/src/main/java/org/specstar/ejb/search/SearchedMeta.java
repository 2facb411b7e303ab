package org.specstar.ejb.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.TextMeaning;
import org.specstar.payload.Texts;
import org.specstar.search.Comparison;
import org.specstar.search.MetaField;
import org.specstar.search.Presence;
import org.specstar.search.SearchKey;
import org.specstar.search.TextForms;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** What a row tells of itself, but for its numbers. */
record SearchedMeta(SearchDialect dialect, MetaField field, Sql column) implements Searched {
    private static final Sql NO_TEXT = Sql.of("CASE WHEN FALSE THEN '' END");

    @Override
    public Sql compares(Comparison comparison, Value value) {
        return switch (field.kind()) {
            case TRUTH -> truth(comparison, value);
            case TIME -> time(comparison, value);
            default -> text(comparison, SearchKey.of(value));
        };
    }

    private Sql other(Comparison comparison) {
        return comparison == Comparison.EQ ? Sql.falseOf(column) : Sql.UNKNOWN;
    }

    /** Without a parameter, so that the planner sees which partial index fits. */
    private Sql truth(Comparison comparison, Value value) {
        if (!(value instanceof Value.Truthful truthful)) {
            return other(comparison);
        }
        boolean ofTrue = comparison.holds(Boolean.compare(true, truthful.truth()));
        boolean ofFalse = comparison.holds(Boolean.compare(false, truthful.truth()));
        if (ofTrue == ofFalse) {
            return ofTrue ? Sql.TRUE : Sql.FALSE;
        }
        return Sql.of(ofTrue ? "{}" : "NOT {}", column);
    }

    private Sql time(Comparison comparison, Value value) {
        if (value instanceof Value.Time time) {
            return Sql.of(
                    "{}" + Signs.of(comparison) + "{}", column, time.moment().epochMicros());
        }
        if (value instanceof Value.Text written) {
            Optional<Moment> moment = Moment.parse(written.text());
            return moment.isPresent()
                    ? time(comparison, new Value.Time(moment.get()))
                    : asText(comparison, SearchKey.of(value, TextMeaning.TIME));
        }
        return other(comparison);
    }

    private Sql asText(Comparison comparison, String wanted) {
        if (comparison == Comparison.EQ) {
            return Sql.falseOf(column);
        }
        long bound = TimeBound.firstFrom(wanted);
        return comparison.holds(1) ? Sql.of("{} >= {}", column, bound) : Sql.of("{} < {}", column, bound);
    }

    private Sql text(Comparison comparison, String wanted) {
        if (wanted.isEmpty() || wanted.charAt(0) != SearchKey.TEXT) {
            return other(comparison);
        }
        return TextBound.of(comparison, wanted.substring(1)).map(this::bounded).orElse(Sql.falseOf(column));
    }

    private Sql bounded(TextBound bound) {
        Sql exact = Sql.of("{}" + Signs.of(bound.comparison()) + "{}", column, bound.text());
        return bound.comparison() == Comparison.EQ ? equal(exact, List.of(bound.text())) : exact;
    }

    private Sql equal(Sql exact, List<String> texts) {
        return field == MetaField.CREATED_BY ? dialect.ofCreators(exact, texts) : exact;
    }

    @Override
    public Sql isIn(List<Value> values) {
        if (field.kind() == MetaField.Kind.TEXT) {
            List<String> texts = values.stream()
                    .map(SearchKey::of)
                    .filter(key -> !key.isEmpty() && key.charAt(0) == SearchKey.TEXT && Texts.storable(key))
                    .map(key -> key.substring(1))
                    .distinct()
                    .toList();
            return texts.isEmpty() ? Sql.falseOf(column) : equal(dialect.isOneOf(column, texts), texts);
        }
        return values.isEmpty()
                ? Sql.falseOf(column)
                : Sql.any(values.stream()
                        .map(value -> compares(Comparison.EQ, value))
                        .toList());
    }

    @Override
    public Sql contains(Value value) {
        String part = TextForms.of(value);
        return Texts.storable(part) ? dialect.isPart(text(), part) : Sql.falseOf(text());
    }

    /** Times of the row itself have no text form. */
    @Override
    public Sql text() {
        return switch (field.kind()) {
            case TRUTH -> Sql.of("CASE WHEN {} THEN 'true' ELSE 'false' END", column);
            case TIME -> NO_TEXT;
            default -> column;
        };
    }

    @Override
    public Sql length() {
        return Sql.of("length({})", textOnly());
    }

    @Override
    public Sql textOnly() {
        return field.kind() == MetaField.Kind.TEXT ? column : NO_TEXT;
    }

    @Override
    public Sql exists(Presence presence) {
        return presence(field, column, presence);
    }

    @Override
    public Sql rank() {
        return field.kind() == MetaField.Kind.TRUTH ? Sql.of("CASE WHEN {} THEN 1 ELSE 0 END", column) : column;
    }

    @Override
    public Sql sample() {
        return Sql.of("NULL");
    }

    @Override
    public Sql number() {
        return NO_TEXT;
    }

    @Override
    public Value read(@Nullable Object rank, @Nullable Object sample) {
        if (rank == null) {
            return Value.NULL;
        }
        return switch (field.kind()) {
            case TRUTH -> new Value.Truthful(((Number) rank).intValue() == 1);
            case TIME -> new Value.Time(Moment.ofEpochMicros(((Number) rank).longValue(), false));
            default -> new Value.Text(rank.toString());
        };
    }

    /** Only the schema version can be null; what belongs to the head can be missing. */
    static Sql presence(MetaField field, Sql column, Presence presence) {
        boolean isNullable = field == MetaField.SCHEMA_VERSION;
        return switch (presence) {
            case EXISTS -> isNullable ? Sql.TRUE : Sql.of("{} IS NOT NULL", column);
            case IS_NULL -> isNullable ? Sql.of("{} IS NULL", column) : Sql.falseOf(column);
            case IS_NA -> Sql.of("{} IS NULL", column);
        };
    }
}
