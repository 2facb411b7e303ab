package org.specstar.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of groups of the resources that fulfil a condition. Rows whose values of the key fields are equal make a group;
 * those without a value make one too.
 *
 * @param by indexed fields, or fields of the meta row; empty makes one group of all
 * @param order what groups are ordered by, most significant first; among equals by their keys, in order of the fields
 * @param limit most groups to give
 * @param offset groups to leave out first
 */
public record Grouping(
        Condition condition, List<Operand> by, List<Aggregate> aggregates, List<Order> order, int limit, long offset) {
    public Grouping {
        by = List.copyOf(by);
        aggregates = List.copyOf(aggregates);
        order = List.copyOf(order);
    }

    /**
     * An order of groups. Those without the figure come last in both directions.
     *
     * @param aggregate place in the list of aggregates; null for the key, in the order of {@link SearchKey}
     */
    public record Order(@Nullable Integer aggregate, boolean descending) {}

    /**
     * A group.
     *
     * @param key a value for each field it is grouped by, {@link Value#NULL} where there is none
     * @param values a value for each aggregate
     */
    public record Group(List<Value> key, List<Value> values) {
        public Group {
            key = List.copyOf(key);
            values = List.copyOf(values);
        }
    }
}
