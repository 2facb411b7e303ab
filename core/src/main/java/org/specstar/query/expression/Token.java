package org.specstar.query.expression;

/**
 * A word, sign or literal of an expression.
 *
 * @param text as it is written; empty at the end
 * @param value of a literal; else the text again
 */
record Token(Kind kind, String text, Object value, int position) {
    enum Kind {
        NAME,
        SIGN,
        LITERAL,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
