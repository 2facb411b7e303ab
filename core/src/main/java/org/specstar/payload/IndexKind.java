package org.specstar.payload;

/** How a field is made fast to search by. */
public enum IndexKind {
    /** Serves equality, ranges, beginnings of texts and order. */
    SORTED,
    /** Serves membership in lists. */
    MEMBERS,
    /** Serves parts of texts, regular expressions and similarity. */
    TRIGRAMS
}
