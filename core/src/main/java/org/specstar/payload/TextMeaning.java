package org.specstar.payload;

/** What the texts of a field stand for where they are compared and ordered. */
public enum TextMeaning {
    /** Themselves. */
    TEXT,
    /** A time or a date: ISO 8601, in UTC where it names no zone, a date as its midnight. */
    TIME,
    /** A decimal number. */
    DECIMAL
}
