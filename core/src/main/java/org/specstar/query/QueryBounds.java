package org.specstar.query;

import java.util.List;
import org.specstar.search.Condition;
import org.specstar.search.Sort;

/** How much a query from outside may ask for, so that every store can take it. */
public final class QueryBounds {
    /** Groups, negations and quantifiers within each other. */
    public static final int DEEPEST = 100;

    /** Conditions that are no groups. */
    public static final int MOST_CONDITIONS = 1_000;

    /** Items of all lists of values together. */
    public static final int MOST_VALUES = 10_000;

    /** What rows are ordered by. */
    public static final int MOST_SORTS = 32;

    private int conditions;
    private int values;

    private QueryBounds() {}

    /** @throws IllegalArgumentException if it is too much */
    public static void require(Condition condition) {
        new QueryBounds().count(condition, 1);
    }

    /** @throws IllegalArgumentException if there are too many */
    public static void require(List<Sort> sorts) {
        if (sorts.size() > MOST_SORTS) {
            throw new IllegalArgumentException("There are more than " + MOST_SORTS + " sorts");
        }
    }

    private void count(Condition condition, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The conditions are nested deeper than " + DEEPEST + " levels");
        }
        List<Condition> parts = parts(condition);
        if (parts.isEmpty()) {
            count(condition);
        }
        parts.forEach(part -> count(part, depth + 1));
    }

    private void count(Condition condition) {
        values += condition instanceof Condition.IsIn isIn ? isIn.values().size() : 0;
        if (++conditions > MOST_CONDITIONS) {
            throw new IllegalArgumentException("There are more than " + MOST_CONDITIONS
                    + " conditions; to look for many values of a field, ask for one in a list");
        }
        if (values > MOST_VALUES) {
            throw new IllegalArgumentException("There are more than " + MOST_VALUES + " values");
        }
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        return condition instanceof Condition.Elements elements ? List.of(elements.element()) : List.of();
    }
}
