package org.specstar.ejb.search;

/** What a condition's SQL has to tell apart. */
enum Need {
    /** True from anything else: rows are found where it is true. Indexes can serve that. */
    TRUTH,
    /** True, false and unknown. */
    EXACT
}
