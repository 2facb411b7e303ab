package org.specstar.query;

import org.specstar.search.Affix;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Regex;
import org.specstar.search.Value;

/** Patterns of SQL's LIKE, and texts within regular expressions. */
final class LikePattern {
    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    private LikePattern() {}

    /** A text as an expression that matches itself; only what RE2 lets be escaped is. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.chars().forEach(c -> quote((char) c, out));
        return out.toString();
    }

    private static void quote(char character, StringBuilder out) {
        if (SPECIAL.indexOf(character) >= 0) {
            out.append('\\');
        }
        out.append(character);
    }

    /** Parts of texts where the pattern says no more than that, else an expression. */
    static Condition condition(Operand operand, String pattern) {
        boolean open = pattern.startsWith("%");
        boolean close = pattern.endsWith("%");
        String inner = inner(pattern, open, close);
        if (inner.isEmpty() || isWild(inner) || !open && !close) {
            return new Condition.Matches(operand, Regex.of(expression(pattern)));
        }
        if (open && close) {
            return new Condition.Contains(operand, new Value.Text(inner));
        }
        return new Condition.HasAffix(operand, open ? Affix.END : Affix.START, inner);
    }

    private static String inner(String pattern, boolean open, boolean close) {
        int start = open ? 1 : 0;
        int end = pattern.length() - (close ? 1 : 0);
        return start < end ? pattern.substring(start, end) : "";
    }

    private static boolean isWild(String text) {
        return text.indexOf('%') >= 0 || text.indexOf('_') >= 0;
    }

    private static String expression(String pattern) {
        StringBuilder out = new StringBuilder("^");
        pattern.chars().forEach(c -> {
            if (c == '%') {
                out.append(".*");
            } else if (c == '_') {
                out.append('.');
            } else {
                quote((char) c, out);
            }
        });
        return out.append('$').toString();
    }
}
