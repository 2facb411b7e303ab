package org.specstar.search;

/** What is asked of a value's being there. */
public enum Presence {
    /** Whether there is a value or a null; never unknown. */
    EXISTS,
    /** Whether it is null; unknown if it is missing. */
    IS_NULL,
    /** Whether it is missing or null; never unknown. */
    IS_NA
}
