package org.specstar.regex;

/** A text is no expression, or one that not every store can follow. */
public final class UnsupportedExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedExpressionException(String problem) {
        super(problem);
    }
}
