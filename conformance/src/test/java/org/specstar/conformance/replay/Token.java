package org.specstar.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of text: an id, a time, or what stands between them. */
record Token(Kind kind, String text) {
    enum Kind {
        LITERAL,
        IDENTITY,
        TIME
    }

    private static final String COLON = "(?::|%3A)";

    /** In a query the colon and the plus sign may be percent-encoded. */
    private static final Pattern VARIABLE = Pattern.compile("(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
            + "|(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d" + COLON + "\\d\\d" + COLON + "\\d\\d(?:\\.\\d{1,9})?"
            + "(?:Z|(?:[+-]|%2B)\\d\\d" + COLON + "\\d\\d)?)");

    /** The text cut into tokens; joined they are the text again. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            addLiteral(tokens, text.substring(end, matcher.start()));
            tokens.add(new Token(matcher.start("id") >= 0 ? Kind.IDENTITY : Kind.TIME, matcher.group()));
            end = matcher.end();
        }
        addLiteral(tokens, text.substring(end));
        return tokens;
    }

    private static void addLiteral(List<Token> tokens, String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Kind.LITERAL, text));
        }
    }

    boolean percentEncoded() {
        return text.contains("%");
    }

    /** The time as it reads without percent-encoding. */
    String plainTime() {
        return text.replace("%3A", ":").replace("%2B", "+");
    }

    /** The text with every id and every time replaced. */
    static String replace(String text, UnaryOperator<String> identity, UnaryOperator<Token> time) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (Token token : of(text)) {
            replaced.append(
                    switch (token.kind()) {
                        case LITERAL -> token.text();
                        case IDENTITY -> identity.apply(token.text());
                        case TIME -> time.apply(token).text();
                    });
        }
        return replaced.toString();
    }

    /** A time token that shows another time in this one's manner. */
    Token showing(String plainTime) {
        return new Token(
                Kind.TIME, percentEncoded() ? plainTime.replace(":", "%3A").replace("+", "%2B") : plainTime);
    }
}
