package org.specstar.query.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts an expression into tokens as Python does. */
final class Tokenizer {
    /** Tokens of one expression, and so a bound on everything that is made of them. */
    static final int MOST_TOKENS = 5_000;

    private static final List<String> LONG_SIGNS = List.of("**", "//", "<<", ">>", "<=", ">=", "==", "!=", ":=");
    private static final String SIGNS = "()[]{}.,:;+-*/%&|^~<>=@";
    private static final List<String> PREFIXES = List.of("r", "u", "b", "f", "br", "rb", "fr", "rf");

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int open;
    private boolean lineEnded;

    private Tokenizer(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** The tokens of a text and one for its end. */
    static List<Token> tokens(Source source) {
        return new Tokenizer(source).read();
    }

    private List<Token> read() {
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            if (lineEnded) {
                throw source.syntax(at, "invalid syntax; put an expression of several lines in parentheses");
            }
            tokens.add(next());
            if (tokens.size() > MOST_TOKENS) {
                throw source.failure(at, "The expression has more than " + MOST_TOKENS + " words and signs");
            }
        }
        tokens.add(new Token(Token.Kind.END, "", "", text.length()));
        return tokens;
    }

    private void skipBlanks() {
        while (at < text.length() && skipsBlank()) {
            at++;
        }
    }

    /** Whether the character, or what ends with the place that is reached, says nothing. */
    private boolean skipsBlank() {
        switch (text.charAt(at)) {
            case ' ', '\t', '\f', '\r' -> {}
            case '\n' -> lineEnded |= open == 0 && !tokens.isEmpty();
            case '#' -> at = endOfLine() - 1;
            case '\\' -> {
                if (!text.startsWith("\n", at + 1)) {
                    return false;
                }
                at++;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private Token next() {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            return text("", at);
        }
        if (NumberReader.startsAt(text, at)) {
            return number();
        }
        return isNameStart(first) ? name() : sign(first);
    }

    private static boolean isNameStart(char character) {
        return character == '_' || Character.isUnicodeIdentifierStart(character);
    }

    private Token number() {
        NumberReader reader = new NumberReader(source, at);
        return literal(at, reader.read(), reader.end());
    }

    private Token name() {
        int start = at;
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end);
        boolean quoted = text.startsWith("\"", end) || text.startsWith("'", end);
        if (quoted && PREFIXES.contains(name.toLowerCase(Locale.ROOT))) {
            return text(name.toLowerCase(Locale.ROOT), end);
        }
        at = end;
        return new Token(Token.Kind.NAME, name, name, start);
    }

    private static boolean isNamePart(char character) {
        return Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }

    private Token text(String prefix, int quote) {
        TextReader reader = new TextReader(source, prefix, quote);
        return literal(at, reader.read(), reader.end());
    }

    private Token literal(int start, Object value, int end) {
        at = end;
        return new Token(Token.Kind.LITERAL, text.substring(start, end), value, start);
    }

    private Token sign(char first) {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                return sign(sign);
            }
        }
        if (SIGNS.indexOf(first) < 0) {
            throw source.syntax(at, invalid(text.codePointAt(at)));
        }
        open += "([{".indexOf(first) >= 0 ? 1 : 0;
        open -= ")]}".indexOf(first) >= 0 ? 1 : 0;
        if (open < 0) {
            throw source.syntax(at, "unmatched '" + first + "'");
        }
        return sign(String.valueOf(first));
    }

    private Token sign(String sign) {
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign, sign, at - sign.length());
    }

    private static String invalid(int character) {
        String shown = Character.toString(character);
        String problem = "invalid character '" + shown + "' (U+" + String.format("%04X", character) + ")";
        if ("“”„‘’«»".contains(shown)) {
            return problem + ": texts stand between ' or \"";
        }
        return shown.equals("!") ? problem + ": write ~ for not" : problem;
    }
}
