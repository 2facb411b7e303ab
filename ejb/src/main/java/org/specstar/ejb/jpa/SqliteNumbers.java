package org.specstar.ejb.jpa;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.specstar.payload.JsonText;
import org.specstar.search.Comparison;

/**
 * Exact comparisons of a JSON number {@code f} in SQLite, which knows 64 bits of either kind only: floats are compared with
 * the float nearest to the bound, integers with the integer beside it, and longer integers by their digits.
 */
final class SqliteNumbers {
    private static final ConditionSql NEVER = new ConditionSql("FALSE", List.of());
    private static final ConditionSql ALWAYS = new ConditionSql("TRUE", List.of());
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private static final String DIGITS = "(m.indexed_data -> f.fullkey)";

    private SqliteNumbers() {}

    static ConditionSql of(Comparison comparison, BigDecimal number) {
        BigDecimal bound = NumberBound.of(number);
        ConditionSql floats = floats(comparison, bound);
        ConditionSql integers = integers(comparison, bound);
        ConditionSql digits = digits(comparison, bound);
        String text = "CASE WHEN f.type = 'real' THEN " + floats.text() + " WHEN f.type <> 'integer' THEN FALSE"
                + " WHEN typeof(f.value) = 'integer' THEN " + integers.text() + " ELSE " + digits.text() + " END";
        return new ConditionSql(
                text,
                Stream.of(floats, integers, digits)
                        .flatMap(part -> part.parameters().stream())
                        .toList());
    }

    /** Of all floats, only the nearest can be on the other side of the bound than its own value tells. */
    private static ConditionSql floats(Comparison comparison, BigDecimal bound) {
        double nearest = bound.doubleValue();
        int side = Double.isInfinite(nearest) ? 0 : written(nearest).compareTo(bound);
        return switch (comparison) {
            case EQ -> side == 0 ? value(" = ", nearest) : NEVER;
            case GT -> value(side > 0 ? " >= " : " > ", nearest);
            case GTE -> value(side >= 0 ? " >= " : " > ", nearest);
            case LT -> value(side < 0 ? " <= " : " < ", nearest);
            case LTE -> value(side <= 0 ? " <= " : " < ", nearest);
        };
    }

    /** The decimal that a float is stored as. */
    private static BigDecimal written(double number) {
        return new BigDecimal(new JsonText().number(number).toString());
    }

    private static ConditionSql value(String sign, Object bound) {
        return new ConditionSql("f.value" + sign + "?", List.of(bound));
    }

    private static ConditionSql integers(Comparison comparison, BigDecimal bound) {
        BigInteger whole = whole(comparison, bound);
        if (comparison == Comparison.EQ && isFraction(bound)) {
            return NEVER;
        }
        if (isLong(whole)) {
            return value(Signs.of(comparison), whole.longValue());
        }
        return whole.signum() < 0 == isUpwards(comparison) && comparison != Comparison.EQ ? ALWAYS : NEVER;
    }

    /** An integer beyond 64 bits has been made a float; its digits stand in the text, where length comes first. */
    private static ConditionSql digits(Comparison comparison, BigDecimal bound) {
        BigInteger whole = whole(comparison, bound);
        if (isLong(whole)) {
            return comparison == Comparison.EQ ? NEVER : side(isUpwards(comparison));
        }
        if (comparison == Comparison.EQ) {
            return isFraction(bound) ? NEVER : new ConditionSql(DIGITS + " = ?", List.of(whole.toString()));
        }
        return longer(comparison, whole);
    }

    private static ConditionSql longer(Comparison comparison, BigInteger whole) {
        boolean positive = whole.signum() > 0;
        String sign = Signs.of(positive ? comparison : Signs.reversed(comparison));
        String sameSide = side(positive).text() + " AND (length(" + DIGITS + "), " + DIGITS + ")" + sign + "(?, ?)";
        String text = positive == isUpwards(comparison)
                ? sameSide
                : sameSide + " OR " + side(!positive).text();
        return new ConditionSql("(" + text + ")", List.of(whole.toString().length(), whole.toString()));
    }

    /** A minus comes before the digits. */
    private static ConditionSql side(boolean positive) {
        return new ConditionSql(DIGITS + (positive ? " >= '0'" : " < '0'"), List.of());
    }

    /** The integer that stands for the bound: no other one lies between them. */
    private static BigInteger whole(Comparison comparison, BigDecimal bound) {
        return comparison == Comparison.GT || comparison == Comparison.LTE
                ? NumberBound.floor(bound)
                : NumberBound.ceiling(bound);
    }

    private static boolean isFraction(BigDecimal bound) {
        return NumberBound.floor(bound).compareTo(NumberBound.ceiling(bound)) != 0;
    }

    private static boolean isUpwards(Comparison comparison) {
        return comparison == Comparison.GT || comparison == Comparison.GTE;
    }

    private static boolean isLong(BigInteger number) {
        return number.compareTo(GREATEST) <= 0 && number.compareTo(LEAST) >= 0;
    }
}
