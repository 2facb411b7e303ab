package org.specstar.search;

import java.util.function.BooleanSupplier;

/**
 * What a condition says of a row: as in SQL there is a third answer where a value is null, missing or of no use to the
 * operator. A row is found only for {@link #TRUE}.
 */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** The test's answer where a value is known, and unknown where it is not. */
    public static Truth where(boolean known, BooleanSupplier test) {
        return known ? of(test.getAsBoolean()) : UNKNOWN;
    }

    /** False if one is, else unknown if one is. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** True if one is, else unknown if one is. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
