package org.specstar.ejb.search;

import java.util.Optional;
import org.specstar.payload.IndexKind;
import org.specstar.payload.Texts;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Quantifier;
import org.specstar.search.Regex;
import org.specstar.search.SearchField;
import org.specstar.search.SearchKey;
import org.specstar.search.TextForms;
import org.specstar.search.Value;

/**
 * Conditions in the forms that PostgreSQL's indexes of members and of trigrams serve. Those keep values of one type; rows
 * with another, which are few, have an index of their own.
 */
record PostgresIndexed(JsonPlace place, SearchField field, Sql exact) {
    /** The least similarity that {@code <%} finds, as each connection sets it. */
    static final double LEAST_SIMILARITY = 0.3;

    static Optional<Sql> served(Condition condition, JsonPlace place, Sql exact) {
        SearchField field = place.field();
        return field == null ? Optional.empty() : new PostgresIndexed(place, field, exact).of(condition);
    }

    private Optional<Sql> of(Condition condition) {
        if (field.has(IndexKind.MEMBERS)) {
            if (condition instanceof Condition.Contains contains) {
                return member(contains.value()).map(member -> either(member, others(place, "array")));
            }
            return condition instanceof Condition.Elements elements ? anyEqual(elements) : Optional.empty();
        }
        return field.has(IndexKind.TRIGRAMS) ? trigrams(condition) : Optional.empty();
    }

    private Optional<Sql> trigrams(Condition condition) {
        if (condition instanceof Condition.Contains contains) {
            String part = TextForms.of(contains.value());
            return Texts.storable(part) ? Optional.of(like("%" + escaped(part) + "%")) : Optional.empty();
        }
        if (condition instanceof Condition.HasAffix affix && Texts.storable(affix.text())) {
            String part = escaped(affix.text());
            return Optional.of(like(affix.affix() == Affix.START ? part + "%" : "%" + part));
        }
        if (condition instanceof Condition.Matches matches) {
            return Optional.of(matches(matches.regex()));
        }
        return condition instanceof Condition.Similar similar && similar.threshold() >= LEAST_SIMILARITY
                ? Optional.of(Sql.all(isText(), Sql.of("{} <% {}", similar.text(), text(field)), exact))
                : Optional.empty();
    }

    private Sql like(String pattern) {
        return either(Sql.all(isText(), Sql.of("{} LIKE {}", text(field), pattern)), others(place, "string"));
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Sql matches(Regex regex) {
        return either(Sql.all(isText(), Sql.of("{} ~ {}", text(field), regex.advanced())), others(place, "string"));
    }

    private Sql isText() {
        return Sql.of("{} = 'string'", place.type());
    }

    /** What the index of trigrams keeps. */
    static Sql text(SearchField field) {
        return Sql.of("(m.indexed ->> {}) COLLATE \"C\"", PostgresNames.literal(field.path()));
    }

    private Sql either(Sql usual, Sql others) {
        return Sql.of("({} OR ({} AND {}))", usual, others, exact);
    }

    /** Rows with a value of another type. */
    static Sql others(JsonPlace place, String type) {
        return Sql.of("{} NOT IN ('" + type + "', 'null')", place.type());
    }

    private Optional<Sql> anyEqual(Condition.Elements condition) {
        return condition.quantifier() == Quantifier.ANY
                        && condition.element() instanceof Condition.Compares compares
                        && compares.comparison() == Comparison.EQ
                        && compares.operand() instanceof Operand.Element
                ? member(compares.value())
                : Optional.empty();
    }

    /** Lists that contain the value as JSON understands it, which is wider than equality. */
    private Optional<Sql> member(Value value) {
        return Texts.storable(SearchKey.of(value))
                ? PostgresMember.json(value)
                        .map(json -> Sql.all(
                                Sql.of("{} = 'array'", place.type()),
                                Sql.of("{} @> CAST({} AS jsonb)", place.json(), "[" + json + "]"),
                                exact))
                : Optional.empty();
    }
}
