package org.specstar.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a group.
 *
 * @param name what it is called in the answer
 * @param operand what is counted or computed; null of {@link Function#COUNT} alone, which then counts rows
 */
public record Aggregate(
        String name, Function function, @Nullable Operand operand) {
    /** What is computed. Rows without a value, or with one that is no use to it, do not count. */
    public enum Function {
        /** How many rows, or how many with a value. */
        COUNT,
        /** The exact sum of numbers; null for none. */
        SUM,
        /** The least value in the order of {@link SearchKey}; null for none. */
        MIN,
        /** The greatest value; null for none. */
        MAX,
        /** The mean of numbers, exact to 16 significant digits; null for none. */
        AVG;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Aggregate {
        if (operand == null && function != Function.COUNT) {
            throw new IllegalArgumentException(function.text() + " needs something to be computed of");
        }
    }
}
