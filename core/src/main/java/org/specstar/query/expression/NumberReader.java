package org.specstar.query.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number as Python writes it; the decimal that it is written as. */
final class NumberReader {
    private static final Pattern WHOLE = Pattern.compile("0(_?0)*|[1-9](_?[0-9])*");
    private static final String DIGITS = "[0-9](_?[0-9])*";
    private static final Pattern FRACTION = Pattern.compile(
            "(" + DIGITS + ")?\\.(" + DIGITS + ")?(e[+-]?" + DIGITS + ")?|" + DIGITS + "e[+-]?" + DIGITS);
    private static final Pattern HEX = Pattern.compile("0x(_?[0-9a-f])+");
    private static final Pattern OCTAL = Pattern.compile("0o(_?[0-7])+");
    private static final Pattern BINARY = Pattern.compile("0b(_?[01])+");

    private static final int LONGEST_EXPONENT = 8;

    private final Source source;
    private final String text;
    private final int start;
    private int end;

    NumberReader(Source source, int start) {
        this.source = source;
        this.text = source.text();
        this.start = start;
        this.end = start;
    }

    static boolean startsAt(String text, int at) {
        return isDigit(text, at) || text.charAt(at) == '.' && isDigit(text, at + 1);
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    int end() {
        return end;
    }

    BigDecimal read() {
        while (end < text.length() && continues()) {
            end++;
        }
        if (end - start > Numbers.MOST_DIGITS) {
            throw source.failure(start, Numbers.TOO_LONG);
        }
        return number(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private boolean continues() {
        char character = text.charAt(end);
        if (character == '+' || character == '-') {
            boolean hex = text.regionMatches(true, start, "0x", 0, 2);
            return !hex && end > start && "eE".indexOf(text.charAt(end - 1)) >= 0;
        }
        return character == '.' || character == '_' || Character.isLetterOrDigit(character);
    }

    private BigDecimal number(String word) {
        if (WHOLE.matcher(word).matches()) {
            return new BigDecimal(plain(word));
        }
        if (FRACTION.matcher(word).matches()) {
            return fraction(plain(word));
        }
        for (Radix radix : Radix.values()) {
            if (radix.form.matcher(word).matches()) {
                return new BigDecimal(new BigInteger(plain(word.substring(2)), radix.base));
            }
        }
        throw source.syntax(start, problem(word));
    }

    private static String plain(String word) {
        return word.replace("_", "");
    }

    private BigDecimal fraction(String word) {
        if (word.length() - word.lastIndexOf('e') > LONGEST_EXPONENT && word.indexOf('e') >= 0) {
            throw source.failure(start, Numbers.TOO_LONG);
        }
        return Evaluator.at(source, start, "", () -> Numbers.bounded(new BigDecimal(word)));
    }

    private static String problem(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            return "leading zeros in decimal integer literals are not permitted";
        }
        return "invalid number '" + Source.shown(word) + "'";
    }

    private enum Radix {
        SIXTEEN(HEX, 16),
        EIGHT(OCTAL, 8),
        TWO(BINARY, 2);

        private final Pattern form;
        private final int base;

        Radix(Pattern form, int base) {
            this.form = form;
            this.base = base;
        }
    }
}
