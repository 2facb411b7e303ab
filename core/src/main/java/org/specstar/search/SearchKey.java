package org.specstar.search;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.specstar.payload.TextMeaning;
import org.specstar.payload.Texts;
import org.specstar.time.Moment;

/**
 * A value as a text whose order by code point is the order of values: no value first, then false, true, numbers, texts,
 * lists, maps. Equal values have equal keys ({@code 1} and {@code 1.0} are equal), so that a store that can order texts can
 * order, compare and index everything, and all stores agree.
 *
 * <p>The first character tells the kind ({@link #TRUTH}, {@link #NUMBER}, {@link #TEXT}, {@link #ITEMS},
 * {@link #MEMBERS}); {@link #NONE} stands for null. A number is written as sign, length and digits of its exponent, and its
 * digits; a negative one with every character reversed. Elements of a list end with U+0001 twice.
 */
public final class SearchKey {
    /** Of no value: null, or missing. */
    public static final String NONE = "";

    public static final char TRUTH = '1';
    public static final char NUMBER = '2';
    public static final char TEXT = '3';
    public static final char ITEMS = '4';
    public static final char MEMBERS = '5';

    /** Code points of a key that rows are ordered by; what follows counts in comparisons only. */
    public static final int ORDERED = 256;

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?[0-9]{1,1000}(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,9})?");
    private static final char ESCAPE = '\u0001';

    private SearchKey() {}

    /** The key of a value. */
    public static String of(Value value) {
        if (value instanceof Value.Text text) {
            return TEXT + text.text();
        }
        if (value instanceof Value.Number number) {
            return NUMBER + number(number.number());
        }
        if (value instanceof Value.Truthful truthful) {
            return TRUTH + (truthful.truth() ? "1" : "0");
        }
        if (value instanceof Value.Time time) {
            return TEXT + time.moment().sortableText();
        }
        if (value instanceof Value.Items items) {
            return items(items);
        }
        return value instanceof Value.Members members ? members(members.members()) : NONE;
    }

    /** The key of a value where texts have a meaning; a text without it is a text. */
    public static String of(Value value, TextMeaning meaning) {
        return meaning != TextMeaning.TEXT && value instanceof Value.Text text
                ? of(meant(text.text(), meaning).orElse(value))
                : of(value);
    }

    private static Optional<Value> meant(String text, TextMeaning meaning) {
        return meaning == TextMeaning.TIME
                ? Moment.parse(text).map(Value.Time::new)
                : Optional.of(text).filter(DECIMAL.asMatchPredicate()).map(Value.Number::new);
    }

    /** The part of a key that rows are ordered by. */
    public static String ordered(String key) {
        return key.codePointCount(0, key.length()) <= ORDERED
                ? key
                : key.substring(0, key.offsetByCodePoints(0, ORDERED));
    }

    /** Whether rows whose keys are ordered alike may have other keys. */
    public static boolean isCut(String key) {
        return key.codePointCount(0, key.length()) >= ORDERED;
    }

    /** The kind of a key's value; empty for no value. */
    public static Optional<Character> kind(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(key.charAt(0));
    }

    /** Orders keys. */
    public static int compare(String left, String right) {
        return Texts.compare(left, right);
    }

    private static String number(BigDecimal number) {
        if (number.signum() == 0) {
            return "5";
        }
        BigDecimal plain = number.abs().stripTrailingZeros();
        String magnitude = exponent((long) plain.precision() - plain.scale()) + plain.unscaledValue();
        return number.signum() > 0 ? "6" + magnitude : "4" + reversed(magnitude) + '~';
    }

    /** More digits come after fewer; lower case comes after upper case, as exponents from 0 on after negative ones. */
    private static String exponent(long exponent) {
        String digits = Long.toString(Math.abs(exponent));
        return exponent >= 0
                ? (char) ('a' + digits.length()) + digits
                : (char) ('Z' - digits.length()) + reversed(digits);
    }

    private static String reversed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) ('!' + '~' - c)));
        return out.toString();
    }

    private static String items(Value.Items items) {
        StringBuilder out = new StringBuilder().append(ITEMS);
        items.items().forEach(item -> element(of(item), out));
        return out.toString();
    }

    /** Maps are equal whatever the order of their members. */
    private static String members(Map<String, Value> members) {
        StringBuilder out = new StringBuilder().append(MEMBERS);
        new TreeMap<>(members).forEach((name, member) -> {
            element(name, out);
            element(of(member), out);
        });
        return out.toString();
    }

    private static void element(String key, StringBuilder out) {
        key.chars().forEach(c -> {
            out.append((char) c);
            if (c == ESCAPE) {
                out.append('\u0002');
            }
        });
        out.append(ESCAPE).append(ESCAPE);
    }
}
