package org.specstar.regex;

import org.specstar.regex.Expression.Place;

/**
 * Expressions as PostgreSQL's advanced regular expressions. With {@code COLLATE "C"} no setting of the database changes
 * what they mean, and its words are those of RE2.
 */
public final class AdvancedSyntax extends Syntax {
    private AdvancedSyntax() {}

    public static String of(Expression expression) {
        return "***:" + new AdvancedSyntax().text(expression);
    }

    @Override
    String place(Place place) {
        return switch (place) {
            case TEXT_START -> "\\A";
            case TEXT_END -> "\\Z";
            case LINE_START -> "(?:\\A|(?<=\\n))";
            case LINE_END -> "(?:\\Z|(?=\\n))";
            case WORD_EDGE -> "\\y";
            case NO_WORD_EDGE -> "\\Y";
        };
    }

    @Override
    String character(int point) {
        return isPlain(point)
                ? Character.toString(point)
                : String.format(point < 0x10000 ? "\\u%04x" : "\\U%08x", point);
    }

    @Override
    String nothing() {
        return "(?:\\y\\Y)";
    }
}
