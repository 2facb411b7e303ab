package org.specstar.regex;

import org.specstar.regex.Expression.Place;

/**
 * Expressions for RE2/J. What a developer or caller has written is not given to it: with {@code (?i)} it goes on for ever
 * where a range in brackets has the i without a dot.
 */
public final class LinearSyntax extends Syntax {
    private LinearSyntax() {}

    public static String of(Expression expression) {
        return new LinearSyntax().text(expression);
    }

    @Override
    String place(Place place) {
        return switch (place) {
            case TEXT_START -> "\\A";
            case TEXT_END -> "\\z";
            case LINE_START -> "(?m:^)";
            case LINE_END -> "(?m:$)";
            case WORD_EDGE -> "\\b";
            case NO_WORD_EDGE -> "\\B";
        };
    }

    @Override
    String character(int point) {
        return isPlain(point) ? Character.toString(point) : String.format("\\x{%x}", point);
    }

    @Override
    String nothing() {
        return "[^\\x{0}-\\x{10ffff}]";
    }
}
