package org.specstar.query.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.specstar.payload.Texts;
import org.specstar.query.Filter;
import org.specstar.query.QueryField;

/** What the signs between and before values do. */
final class Operators {
    private Operators() {}

    static Object applied(String operator, Object left, Object right) {
        return onFilters(operator, left, right)
                .or(() -> onField(operator, left, right))
                .or(() -> onValues(operator, left, right))
                .orElseThrow(() -> unsupported(operator, left, right));
    }

    private static Optional<Object> onFilters(String operator, Object left, Object right) {
        if (!(left instanceof Filter first) || !(right instanceof Filter second)) {
            return Optional.empty();
        }
        return switch (operator) {
            case "&" -> Optional.of(first.and(second));
            case "|" -> Optional.of(first.or(second));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> onField(String operator, Object left, Object right) {
        if (!(left instanceof QueryField field) || right instanceof Filter) {
            return Optional.empty();
        }
        return switch (operator) {
            case "<<" -> Optional.of(field.in(Plain.of(right)));
            case ">>" -> Optional.of(field.contains(Plain.of(right)));
            case "%" -> right instanceof String regex ? Optional.of(field.matches(regex)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Object> onValues(String operator, Object left, Object right) {
        if (left instanceof BigDecimal first && right instanceof BigDecimal second && "+-*/%".contains(operator)) {
            return Optional.of(Numbers.calculated(operator, first, second));
        }
        if (operator.equals("+") && left instanceof String first && right instanceof String second) {
            return Optional.of(joined(first + second));
        }
        if (operator.equals("+") && left instanceof List<?> first && right instanceof List<?> second) {
            List<Object> all = new ArrayList<>(first);
            all.addAll(second);
            return Optional.of(all);
        }
        return TimeDeltas.calculated(operator, left, right);
    }

    private static String joined(String text) {
        if (!Texts.storable(text)) {
            throw new IllegalArgumentException(Texts.REFUSED);
        }
        return text;
    }

    private static IllegalArgumentException unsupported(String operator, Object left, Object right) {
        String problem =
                "unsupported operand type(s) for " + operator + ": " + Plain.name(left) + " and " + Plain.name(right);
        boolean joins = operator.equals("&") || operator.equals("|");
        return new IllegalArgumentException(
                joins && (left instanceof Filter || right instanceof Filter)
                        ? problem + "; " + Comparisons.PARENTHESES
                        : problem);
    }

    static Object applied(String sign, Object operand) {
        if (sign.equals("~") && operand instanceof Filter filter) {
            return filter.not();
        }
        if (!sign.equals("~") && operand instanceof BigDecimal number) {
            return sign.equals("-") ? number.negate() : number;
        }
        if (!sign.equals("~") && operand instanceof Duration duration) {
            return sign.equals("-") ? TimeDeltas.negated(duration) : duration;
        }
        throw new IllegalArgumentException("bad operand type for unary " + sign + ": " + Plain.name(operand));
    }
}
