package org.specstar.ejb.jpa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;

/** Comparisons of indexed values in SQLite: the member {@code f} of the row's data, whose type tells 1 from true. */
final class SqliteCompares {
    private SqliteCompares() {}

    static ConditionSql of(Condition.Compares condition) {
        if (condition.value() instanceof BigDecimal number) {
            return member(condition, SqliteNumbers.of(condition.comparison(), number));
        }
        if (condition.value() instanceof String text) {
            return TextBound.of(condition.comparison(), text)
                    .map(bound -> member(condition, text(bound)))
                    .orElse(ConditionSql.NOTHING);
        }
        return condition.comparison() == Comparison.EQ && condition.value() instanceof Boolean truth
                ? member(condition, new ConditionSql("f.type = ?", List.of(truth.toString())))
                : ConditionSql.NOTHING;
    }

    private static ConditionSql text(TextBound bound) {
        return new ConditionSql(
                "f.type = 'text' AND f.value" + Signs.of(bound.comparison()) + "?", List.of(bound.text()));
    }

    private static ConditionSql member(Condition.Compares condition, ConditionSql test) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(condition.field());
        parameters.addAll(test.parameters());
        return new ConditionSql(
                "EXISTS (SELECT 1 FROM json_each(m.indexed_data) AS f WHERE f.key = ? AND " + test.text() + ")",
                parameters);
    }
}
