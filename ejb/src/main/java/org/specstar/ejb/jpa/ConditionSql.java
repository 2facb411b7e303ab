package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.time.Moment;

/**
 * A condition on meta rows {@code m} as SQL. Only names and signs of our own are in the text; what callers gave is a
 * parameter. A column that is null matches nothing, as conditions want it.
 *
 * @param text a Boolean expression with a mark for each parameter
 */
record ConditionSql(String text, List<Object> parameters) {
    static final ConditionSql NOTHING = new ConditionSql("1 = 0", List.of());

    static ConditionSql of(Condition condition, Dialect dialect) {
        return condition.accept(new Translation(dialect));
    }

    private record Translation(Dialect dialect) implements Condition.Visitor<ConditionSql> {
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

        @Override
        public ConditionSql notBefore(Condition.NotBefore condition) {
            return compared(condition.time(), " >= ?", condition.moment());
        }

        @Override
        public ConditionSql notAfter(Condition.NotAfter condition) {
            return compared(condition.time(), " <= ?", condition.moment());
        }

        private static ConditionSql compared(MetaTime time, String comparison, Moment moment) {
            return new ConditionSql(column(time) + comparison, List.of(moment.epochMicros()));
        }

        private static String column(MetaTime time) {
            return switch (time) {
                case CREATED -> "m.created_micros";
                case UPDATED -> "m.updated_micros";
                case HEAD_CREATED -> "m.rev_created_micros";
                case HEAD_UPDATED -> "m.rev_updated_micros";
            };
        }

        @Override
        public ConditionSql byUser(Condition.ByUser condition) {
            return isOneOf(column(condition.user()), condition.names());
        }

        private static String column(MetaUser user) {
            return switch (user) {
                case CREATED_BY -> "m.created_by";
                case UPDATED_BY -> "m.updated_by";
                case HEAD_CREATED_BY -> "m.rev_created_by";
                case HEAD_UPDATED_BY -> "m.rev_updated_by";
            };
        }

        @Override
        public ConditionSql headStatus(Condition.HeadStatus condition) {
            return isOneOf(
                    "m.rev_status",
                    condition.statuses().stream().map(RevisionStatus::text).toList());
        }

        /** Tested row by row: the planner would make a join of it, which costs rows times values, but for the truth. */
        private ConditionSql isOneOf(String column, Collection<String> values) {
            ConditionSql member = isIn(column, values);
            return new ConditionSql("(" + member.text() + ") IS TRUE", member.parameters());
        }

        /** Left to the planner, which begins with the ids and finds each row by its key. */
        @Override
        public ConditionSql hasId(Condition.HasId condition) {
            return isIn(
                    "m.resource_id",
                    condition.ids().stream().map(ResourceId::text).toList());
        }

        @Override
        public ConditionSql compares(Condition.Compares condition) {
            return isStorable(condition.field()) ? dialect.compares(condition) : NOTHING;
        }

        /** However many values there are, they take one parameter: databases have a limit of those. */
        private ConditionSql isIn(String column, Collection<String> values) {
            List<String> possible =
                    values.stream().filter(Translation::isStorable).toList();
            return switch (possible.size()) {
                case 0 -> NOTHING;
                case 1 -> new ConditionSql(column + " = ?", List.copyOf(possible));
                default ->
                    new ConditionSql(
                            column + " IN (SELECT k.value ->> 0 FROM " + dialect.elements() + ")",
                            List.of(KeysJson.texts(possible)));
            };
        }

        /** PostgreSQL has no text with this character and refuses it even as a parameter. */
        private static boolean isStorable(String value) {
            return value.indexOf('\0') < 0;
        }
    }
}
