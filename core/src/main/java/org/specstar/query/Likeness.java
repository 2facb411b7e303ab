package org.specstar.query;

import org.specstar.search.Condition;
import org.specstar.search.Operand;

/** How alike a field's text and another are, from 0 to 1. */
public record Likeness(Operand operand, String text) {
    /**
     * At least this much.
     *
     * @throws IllegalArgumentException unless the threshold is over 0 and at most 1
     */
    public Query gte(double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("A threshold is over 0 and at most 1, got " + threshold);
        }
        return Query.of(new Condition.Similar(operand, text, threshold));
    }

    /** More than this. */
    public Query gt(double threshold) {
        return gte(Math.nextUp(threshold));
    }
}
