package org.specstar.regex;

import org.specstar.regex.Expression.Place;

/**
 * Expressions for RE2/J. What a developer or caller has written is not given to it: with {@code (?i)} it goes on for ever
 * where a range in brackets has the i without a dot.
 */
public final class LinearSyntax extends Syntax {
    private static final CharacterSet HALF_PAIR = CharacterSet.range(Character.MIN_SURROGATE, Character.MIN_SURROGATE);

    private LinearSyntax() {}

    public static String of(Expression expression) {
        return new LinearSyntax().text(expression);
    }

    /**
     * Two characters that are cases of each other it makes one without regard to case, and that it takes for the other
     * where branches begin alike (google/re2j, issue 211). A third one, which no text has, keeps it from both.
     */
    @Override
    CharacterSet written(CharacterSet set) {
        return set.size() == 2 ? set.with(HALF_PAIR) : set;
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
