package org.specstar.ejb.jpa;

import java.util.List;
import java.util.stream.Collectors;
import org.specstar.search.Condition;

/**
 * A condition on meta rows {@code m} as SQL. Only names and signs of our own are in the text; what callers gave is a
 * parameter.
 *
 * @param text a Boolean expression with a mark for each parameter
 */
record ConditionSql(String text, List<Object> parameters) {
    static ConditionSql of(Condition condition) {
        return condition.accept(new Translation());
    }

    private static final class Translation implements Condition.Visitor<ConditionSql> {
        @Override
        public ConditionSql all(Condition.All condition) {
            List<ConditionSql> parts =
                    condition.parts().stream().map(part -> part.accept(this)).toList();
            return new ConditionSql(
                    parts.isEmpty()
                            ? "1 = 1"
                            : parts.stream().map(ConditionSql::text).collect(Collectors.joining(" AND ", "(", ")")),
                    parts.stream().flatMap(part -> part.parameters().stream()).toList());
        }

        /** Without a parameter, so that the planner sees which partial index fits. */
        @Override
        public ConditionSql deleted(Condition.Deleted condition) {
            return new ConditionSql(condition.expected() ? "m.is_deleted" : "NOT m.is_deleted", List.of());
        }
    }
}
