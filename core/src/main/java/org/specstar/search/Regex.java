package org.specstar.search;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.specstar.regex.AdvancedSyntax;
import org.specstar.regex.Expression;
import org.specstar.regex.ExpressionParser;
import org.specstar.regex.LinearSyntax;
import org.specstar.regex.UnsupportedExpressionException;

/**
 * A regular expression that takes linear time: the language of RE2 without Unicode properties and with small repetitions,
 * which all stores can do.
 *
 * @see <a href="https://github.com/google/re2/wiki/Syntax">Syntax of RE2</a>
 */
public final class Regex {
    /** Characters of an expression. */
    public static final int LONGEST = 1_000;

    private final String text;
    private final Expression expression;
    private final Pattern pattern;

    private Regex(String text, Expression expression, Pattern pattern) {
        this.text = text;
        this.expression = expression;
        this.pattern = pattern;
    }

    /**
     * Reads an expression.
     *
     * @throws InvalidRegexException if it is none, or too long, or has what not every store can follow
     */
    public static Regex of(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidRegexException(text, "it is longer than " + LONGEST + " characters");
        }
        try {
            Expression expression = ExpressionParser.parse(text);
            return new Regex(text, expression, Pattern.compile(LinearSyntax.of(expression)));
        } catch (UnsupportedExpressionException e) {
            throw new InvalidRegexException(text, String.valueOf(e.getMessage()));
        } catch (PatternSyntaxException e) {
            throw new InvalidRegexException(text, e.getDescription() + " near '" + e.getPattern() + "'");
        }
    }

    public String text() {
        return text;
    }

    /** The same as PostgreSQL writes it, for texts with {@code COLLATE "C"}. */
    public String advanced() {
        return AdvancedSyntax.of(expression);
    }

    /** Whether some part of a text matches. */
    public boolean isFoundIn(String searched) {
        return pattern.matcher(searched).find();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regex regex && regex.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
