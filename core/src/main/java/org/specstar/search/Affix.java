package org.specstar.search;

/** An end of a text. */
public enum Affix {
    START,
    END
}
