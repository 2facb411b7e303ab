package org.specstar.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a field's value stands to another. */
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
}
