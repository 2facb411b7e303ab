package org.specstar.ejb.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonValues;
import org.specstar.payload.Texts;
import org.specstar.search.Comparison;
import org.specstar.search.Presence;
import org.specstar.search.SearchKey;
import org.specstar.search.TextForms;
import org.specstar.search.Value;

/** An indexed value or the element of one. */
record SearchedJson(SearchDialect dialect, JsonPlace place) implements Searched {
    @Override
    public Sql compares(Comparison comparison, Value value) {
        String wanted = place.key(value);
        if (comparison == Comparison.EQ) {
            return wanted.isEmpty() || !Texts.storable(wanted)
                    ? Sql.falseOf(place.key())
                    : Sql.of("{} = {}", place.key(), wanted);
        }
        return TextBound.of(comparison, wanted)
                .filter(bound -> !wanted.isEmpty())
                .map(bound -> Sql.of(
                        "CASE WHEN substr({}, 1, 1) = {} THEN {}" + Signs.of(bound.comparison()) + "{} END",
                        place.key(),
                        wanted.substring(0, 1),
                        place.key(),
                        bound.text()))
                .orElse(Sql.UNKNOWN);
    }

    @Override
    public Sql isIn(List<Value> values) {
        return Sql.of("CASE WHEN {} IS NOT NULL THEN {} END", place.key(), dialect.isOneOf(place.key(), keys(values)));
    }

    List<String> keys(List<Value> values) {
        return values.stream()
                .map(place::key)
                .filter(key -> !key.isEmpty() && Texts.storable(key))
                .distinct()
                .toList();
    }

    @Override
    public Sql contains(Value value) {
        return Sql.of(
                "CASE WHEN substr({}, 1, 1) = '" + SearchKey.ITEMS + "' THEN {} ELSE {} END",
                place.key(),
                hasMember(SearchKey.of(value)),
                isPart(TextForms.of(value)));
    }

    /** Between the ends of the elements before and of its own; no other place in a list's key looks like that. */
    private Sql hasMember(String member) {
        if (!Texts.storable(member)) {
            return Sql.FALSE;
        }
        String escaped = member.replace("\u0001", "\u0001\u0002");
        return dialect.isPart(
                Sql.of("{} || substr({}, 2)", dialect.between(), place.key()),
                SearchDialect.BETWEEN + escaped + SearchDialect.BETWEEN);
    }

    private Sql isPart(String part) {
        return Texts.storable(part) ? dialect.isPart(place.text(), part) : Sql.falseOf(place.text());
    }

    @Override
    public Sql text() {
        return place.text();
    }

    @Override
    public Sql length() {
        return place.length();
    }

    @Override
    public Sql textOnly() {
        return Sql.of("CASE WHEN {} = '" + dialect.textType() + "' THEN {} END", place.type(), place.text());
    }

    @Override
    public Sql exists(Presence presence) {
        return switch (presence) {
            case EXISTS -> Sql.of("{} IS NOT NULL", place.type());
            case IS_NULL -> Sql.of("{} = 'null'", place.type());
            case IS_NA -> Sql.of("COALESCE({}, 'null') = 'null'", place.type());
        };
    }

    @Override
    public Sql rank() {
        return place.key();
    }

    /** Values that are equal may be written in several ways. */
    @Override
    public Sql sample() {
        return Sql.of("min({})", written());
    }

    @Override
    public Sql extreme(boolean least) {
        return dialect.extreme(least, place.key(), written());
    }

    /** The text form behind a sign that tells texts from other JSON. */
    private Sql written() {
        return Sql.of(
                "(CASE WHEN {} = '" + dialect.textType() + "' THEN 't' ELSE 'j' END || {})",
                place.type(),
                place.text());
    }

    @Override
    public Sql number() {
        return Sql.of("CASE WHEN substr({}, 1, 1) = '" + SearchKey.NUMBER + "' THEN {} END", place.key(), place.text());
    }

    @Override
    public Value read(@Nullable Object rank, @Nullable Object sample) {
        if (sample == null) {
            return Value.NULL;
        }
        String text = ((String) sample).substring(1);
        if (rank instanceof String key && key.charAt(0) == SearchKey.NUMBER) {
            // Also a decimal that is written as a text.
            return new Value.Number(text);
        }
        return ((String) sample).charAt(0) == 't' ? new Value.Text(text) : json(text);
    }

    private static Value json(String text) {
        return Value.of(JsonValues.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
