package org.specstar.ejb.jpa;

import java.math.BigDecimal;
import java.util.List;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;

/** Comparisons of indexed values in PostgreSQL. What is of another kind is never cast: a cast of it would fail. */
final class PostgresCompares {
    private static final String VALUE = "m.indexed -> CAST(? AS text)";
    private static final String TEXT = "m.indexed ->> CAST(? AS text)";

    private PostgresCompares() {}

    static ConditionSql of(Condition.Compares condition) {
        if (condition.value() instanceof BigDecimal number) {
            return number(condition, NumberBound.of(number));
        }
        if (condition.value() instanceof String text) {
            return TextBound.of(condition.comparison(), text)
                    .map(bound -> text(condition.field(), bound))
                    .orElse(ConditionSql.NOTHING);
        }
        return condition.comparison() == Comparison.EQ && condition.value() instanceof Boolean truth
                ? new ConditionSql(VALUE + " = CAST(? AS jsonb)", List.of(condition.field(), truth.toString()))
                : ConditionSql.NOTHING;
    }

    private static ConditionSql number(Condition.Compares condition, BigDecimal bound) {
        String compared = "CAST(" + TEXT + " AS numeric)" + Signs.of(condition.comparison()) + "CAST(? AS numeric)";
        return new ConditionSql(whereKindIs("number", compared), List.of(condition.field(), condition.field(), bound));
    }

    /** By code point, whatever the database's own collation is. */
    private static ConditionSql text(String field, TextBound bound) {
        String compared = "(" + TEXT + ") COLLATE \"C\"" + Signs.of(bound.comparison()) + "?";
        return new ConditionSql(whereKindIs("string", compared), List.of(field, field, bound.text()));
    }

    private static String whereKindIs(String kind, String compared) {
        return "CASE WHEN jsonb_typeof(" + VALUE + ") = '" + kind + "' THEN " + compared + " ELSE FALSE END";
    }
}
