package org.specstar.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a value stands to another. */
public enum Comparison {
    EQ,
    GT,
    GTE,
    LT,
    LTE;

    /** The word on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The comparison of this word; empty if there is none. */
    public static Optional<Comparison> of(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
    }

    /** Whether it holds for what {@code compareTo} has answered. */
    public boolean holds(int sign) {
        return switch (this) {
            case EQ -> sign == 0;
            case GT -> sign > 0;
            case GTE -> sign >= 0;
            case LT -> sign < 0;
            case LTE -> sign <= 0;
        };
    }
}
