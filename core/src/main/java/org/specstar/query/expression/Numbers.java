package org.specstar.query.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic on exact decimals, none of which grows beyond what a store takes. */
final class Numbers {
    /** Characters of a literal, and how far from 1 a number may be in powers of ten. */
    static final int MOST_DIGITS = 400;

    static final String TOO_LONG = "Number out of range: at most " + MOST_DIGITS + " digits";

    private Numbers() {}

    /** @throws ArithmeticException if the number is too large, too small or too long */
    static BigDecimal bounded(BigDecimal number) {
        if (number.signum() == 0) {
            return number.stripTrailingZeros();
        }
        long magnitude = (long) number.precision() - number.scale();
        if (Math.abs(magnitude) > MOST_DIGITS || number.precision() > 2 * MOST_DIGITS) {
            throw new ArithmeticException(TOO_LONG);
        }
        return number;
    }

    static BigDecimal calculated(String operator, BigDecimal left, BigDecimal right) {
        return bounded(
                switch (operator) {
                    case "+" -> left.add(right);
                    case "-" -> left.subtract(right);
                    case "*" -> left.multiply(right);
                    case "/" -> divided(left, right);
                    default -> remainder(left, right);
                });
    }

    /** To 16 digits, as Python's floats have them. */
    private static BigDecimal divided(BigDecimal left, BigDecimal right) {
        requireNotZero(right, "division by zero");
        BigDecimal quotient = left.divide(right, MathContext.DECIMAL64).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0, RoundingMode.UNNECESSARY) : quotient;
    }

    /** With the sign of the divisor, as Python has it. */
    private static BigDecimal remainder(BigDecimal left, BigDecimal right) {
        requireNotZero(right, "modulo by zero");
        BigDecimal remainder = left.remainder(right);
        return remainder.signum() * right.signum() < 0 ? remainder.add(right) : remainder;
    }

    private static void requireNotZero(BigDecimal divisor, String problem) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException(problem);
        }
    }

    /** @throws IllegalArgumentException unless it is a whole number of 64 bits */
    static long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a whole number is needed, got " + Source.shown(number.toString()), e);
        }
    }
}
