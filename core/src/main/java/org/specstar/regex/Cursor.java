package org.specstar.regex;

/** A place in the text of an expression. */
final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean sees(String next) {
        return text.startsWith(next, at);
    }

    /** Goes past the text if it is next. */
    boolean take(String next) {
        if (!sees(next)) {
            return false;
        }
        at += next.length();
        return true;
    }

    void require(String next) {
        if (!take(next)) {
            throw new UnsupportedExpressionException("'" + next + "' is missing");
        }
    }

    int next() {
        if (isAtEnd()) {
            throw new UnsupportedExpressionException("it ends too early");
        }
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        return point;
    }

    int peek() {
        return isAtEnd() ? -1 : text.codePointAt(at);
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean contains(String later) {
        return text.indexOf(later, at) >= 0;
    }

    /** What comes before a text, which is passed too. */
    String until(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw new UnsupportedExpressionException("'" + end + "' is missing");
        }
        String before = text.substring(at, found);
        at = found + end.length();
        return before;
    }

    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /** The digits that are next, if there are any and not too many. */
    String digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return text.substring(from, at);
    }
}
