package org.specstar.query.expression;

/** Python's None, as long as an expression is read. */
enum None {
    NONE
}
