package org.specstar.ejb.jpa;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numbers to compare with, brought into a range that databases can take without changing how any stored one compares. */
final class NumberBound {
    /** Digits before the point: a number in a row is written with 1,000 characters at most. */
    private static final int MOST_DIGITS = 1_010;

    /** Digits after the point, of which a float of 64 bits has 341 at most. */
    private static final int MOST_DECIMALS = 1_400;

    private static final BigDecimal FARTHEST = BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS);
    /** Half of what the last decimal counts, so that a stored number is never equal to what was cut off. */
    private static final BigDecimal BESIDE = BigDecimal.valueOf(5, MOST_DECIMALS + 1);

    private NumberBound() {}

    static BigDecimal of(BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        if (number.signum() != 0 && digits > MOST_DIGITS) {
            return signed(FARTHEST, number);
        }
        if (number.scale() <= MOST_DECIMALS) {
            return number;
        }
        return digits < -MOST_DECIMALS ? tiny(number) : cut(number);
    }

    private static BigDecimal tiny(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : signed(BESIDE, number);
    }

    private static BigDecimal cut(BigDecimal number) {
        BigDecimal below = number.setScale(MOST_DECIMALS, RoundingMode.FLOOR);
        return below.compareTo(number) == 0 ? below : below.add(BESIDE);
    }

    private static BigDecimal signed(BigDecimal size, BigDecimal number) {
        return number.signum() < 0 ? size.negate() : size;
    }

    /** The greatest whole number that is not greater. */
    static BigInteger floor(BigDecimal bound) {
        return bound.setScale(0, RoundingMode.FLOOR).toBigInteger();
    }

    /** The least whole number that is not less. */
    static BigInteger ceiling(BigDecimal bound) {
        return bound.setScale(0, RoundingMode.CEILING).toBigInteger();
    }
}
