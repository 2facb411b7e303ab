package org.specstar.query.expression;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.query.ElementField;
import org.specstar.query.Likeness;
import org.specstar.query.Query;
import org.specstar.query.QueryField;

/** What the signs of comparison do. */
final class Comparisons {
    /** Said wherever precedence may be the reason. */
    static final String PARENTHESES = "& and | bind tighter than comparisons, so put each comparison in parentheses:"
            + " (QB[\"a\"] > 1) & (QB[\"b\"] == 2)";

    private static final Map<String, String> REFLECTED =
            Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

    private Comparisons() {}

    static Query compared(String operator, Object left, Object right) {
        if (left instanceof Query || right instanceof Query) {
            throw new IllegalArgumentException(
                    "Can only use comparison operators on fields, not on conditions; " + PARENTHESES);
        }
        return isTested(left) ? tested(operator, left, right) : reflected(operator, left, right);
    }

    private static Query reflected(String operator, Object left, Object right) {
        if (!isTested(right)) {
            throw new IllegalArgumentException("a comparison needs a field such as QB[\"name\"], got "
                    + Plain.name(left) + " and " + Plain.name(right));
        }
        return tested(String.valueOf(REFLECTED.get(operator)), right, left);
    }

    private static boolean isTested(Object value) {
        return value instanceof QueryField || value instanceof ElementField || value instanceof Likeness;
    }

    private static Query tested(String operator, Object tested, Object value) {
        if (tested instanceof QueryField field) {
            return compared(operator, field, Plain.of(value));
        }
        if (tested instanceof ElementField elements && operator.endsWith("=") && "==!=".contains(operator)) {
            return operator.equals("==") ? elements.eq(Plain.of(value)) : elements.ne(Plain.of(value));
        }
        if (tested instanceof Likeness likeness && operator.startsWith(">") && value instanceof BigDecimal number) {
            return operator.equals(">") ? likeness.gt(number.doubleValue()) : likeness.gte(number.doubleValue());
        }
        throw new IllegalArgumentException("Comparison operator not supported: " + operator + " of "
                + Plain.name(tested) + " and " + Plain.name(value));
    }

    private static Query compared(String operator, QueryField field, @Nullable Object value) {
        return switch (operator) {
            case "==" -> field.eq(value);
            case "!=" -> field.ne(value);
            case "<" -> field.lt(value);
            case "<=" -> field.lte(value);
            case ">" -> field.gt(value);
            default -> field.gte(value);
        };
    }
}
