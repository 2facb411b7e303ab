package org.specstar.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.search.Condition;
import org.specstar.search.Sort;
import org.specstar.search.Value;

/** How much a query from outside may ask for, so that every store can take it. */
public final class QueryBounds {
    /** Groups, negations and quantifiers within each other. */
    public static final int DEEPEST = 100;

    /** Conditions that are no groups. */
    public static final int MOST_CONDITIONS = 1_000;

    /** Items of all lists of values together. */
    public static final int MOST_VALUES = 10_000;

    /** Regular expressions in JSON; those of a text are bounded by its length. */
    private static final int MOST_EXPRESSIONS = 100;

    private static final int MOST_PARTS = MOST_VALUES + 2 * MOST_CONDITIONS;

    /** What rows are ordered by. */
    public static final int MOST_SORTS = 8;

    private static final int DEEPEST_ELEMENTS = 5;

    private int conditions;
    private int quantifiers;
    private int values;

    private QueryBounds() {}

    /**
     * Looks at conditions as they are sent, before anything is made of them.
     *
     * @param plain lists, maps and plain values
     * @throws IllegalArgumentException if there are more parts than any query may have
     */
    public static void requirePlain(@Nullable Object plain) {
        Deque<Object> open = new ArrayDeque<>(List.of(plain == null ? List.of() : plain));
        int parts = 0;
        int expressions = 0;
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Map<?, ?> members) {
                expressions += "regex".equals(members.get("operator")) ? 1 : 0;
                members.values().stream().filter(QueryBounds::isCompound).forEach(open::push);
            } else if (next instanceof List<?> items) {
                parts += items.size();
                items.stream().filter(QueryBounds::isCompound).forEach(open::push);
            }
            requireAtMost(parts, expressions);
        }
    }

    private static boolean isCompound(@Nullable Object plain) {
        return plain instanceof Map || plain instanceof List;
    }

    private static void requireAtMost(int parts, int expressions) {
        if (parts > MOST_PARTS) {
            throw new IllegalArgumentException("There are too many conditions or values");
        }
        if (expressions > MOST_EXPRESSIONS) {
            throw new IllegalArgumentException("There are more than " + MOST_EXPRESSIONS + " regular expressions");
        }
    }

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

    private void countElements(Condition condition, int depth) {
        if (++quantifiers > DEEPEST_ELEMENTS) {
            throw new IllegalArgumentException(
                    "The elements of lists are looked into deeper than " + DEEPEST_ELEMENTS + " levels");
        }
        count(condition, depth);
        quantifiers--;
    }

    private void count(Condition condition, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The conditions are nested deeper than " + DEEPEST + " levels");
        }
        List<Condition> parts = parts(condition);
        if (parts.isEmpty()) {
            count(condition);
        }
        if (condition instanceof Condition.Elements elements) {
            countElements(elements.element(), depth + 1);
        } else {
            parts.forEach(part -> count(part, depth + 1));
        }
    }

    private void count(Condition condition) {
        values += items(condition);
        if (++conditions > MOST_CONDITIONS) {
            throw new IllegalArgumentException("There are more than " + MOST_CONDITIONS
                    + " conditions; to look for many values of a field, ask for one in a list");
        }
        if (values > MOST_VALUES) {
            throw new IllegalArgumentException("There are more than " + MOST_VALUES + " values");
        }
    }

    private static int items(Condition condition) {
        if (condition instanceof Condition.IsIn isIn) {
            return isIn.values().stream().mapToInt(value -> 1 + items(value)).sum();
        }
        if (condition instanceof Condition.Compares compares) {
            return items(compares.value());
        }
        return condition instanceof Condition.Contains contains ? items(contains.value()) : 0;
    }

    private static int items(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().mapToInt(item -> 1 + items(item)).sum();
        }
        return value instanceof Value.Members members
                ? members.members().values().stream()
                        .mapToInt(member -> 1 + items(member))
                        .sum()
                : 0;
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
