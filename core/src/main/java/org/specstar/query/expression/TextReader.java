package org.specstar.query.expression;

import org.specstar.payload.Texts;

/** A text between quotes, with the prefixes and escapes of Python. */
final class TextReader {
    private static final String ESCAPED = "\\'\"abfnrtv";
    private static final String MEANT = "\\'\"\u0007\b\f\n\r\t\u000B";
    private static final int OCTAL_DIGITS = 3;

    private final Source source;
    private final String text;
    private final String prefix;
    private final int start;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** @param prefix the letters before the quote, in lower case */
    TextReader(Source source, String prefix, int quote) {
        this.source = source;
        this.text = source.text();
        this.prefix = prefix;
        this.start = quote;
        this.at = quote;
    }

    int end() {
        return at;
    }

    String read() {
        refusePrefix("f", "an f-string");
        refusePrefix("b", "bytes");
        String quote = text.substring(start, start + 1);
        boolean triple = text.startsWith(quote.repeat(3), start);
        String end = triple ? quote.repeat(3) : quote;
        at += end.length();
        while (!text.startsWith(end, at)) {
            if (at >= text.length() || !triple && text.charAt(at) == '\n') {
                throw unterminated();
            }
            take();
        }
        at += end.length();
        return storable();
    }

    private void refusePrefix(String letter, String what) {
        if (prefix.contains(letter)) {
            throw source.failure(start - prefix.length(), "AST node type not supported: " + what);
        }
    }

    private InvalidQueryException unterminated() {
        return source.syntax(start, "unterminated string literal");
    }

    private String storable() {
        if (!Texts.storable(out.toString())) {
            throw source.failure(start, Texts.REFUSED);
        }
        return out.toString();
    }

    private void take() {
        char character = text.charAt(at);
        if (character != '\\') {
            out.append(character);
            at++;
        } else if (at + 1 >= text.length()) {
            throw unterminated();
        } else if (prefix.contains("r")) {
            out.append(text, at, at + 2);
            at += 2;
        } else {
            escape(text.charAt(at + 1));
        }
    }

    private void escape(char letter) {
        int simple = ESCAPED.indexOf(letter);
        if (simple >= 0) {
            out.append(MEANT.charAt(simple));
            at += 2;
        } else if (letter >= '0' && letter <= '7') {
            octal();
        } else {
            longEscape(letter);
        }
    }

    private void longEscape(char letter) {
        switch (letter) {
            case 'x' -> hex(2);
            case 'u' -> hex(4);
            case 'U' -> hex(8);
            case 'N' -> named();
            case '\n' -> at += 2;
            // What is no escape stands for itself, as regular expressions are often written so.
            default -> {
                out.append('\\').append(letter);
                at += 2;
            }
        }
    }

    private void octal() {
        int end = at + 1;
        while (end < text.length() && end <= at + OCTAL_DIGITS && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        out.append((char) Integer.parseInt(text.substring(at + 1, end), 8));
        at = end;
    }

    private void hex(int digits) {
        int end = at + 2 + digits;
        String written = end <= text.length() ? text.substring(at + 2, end) : "";
        if (!written.matches("[0-9a-fA-F]+")) {
            throw source.syntax(at, "truncated \\" + text.charAt(at + 1) + " escape");
        }
        long codePoint = Long.parseLong(written, 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            throw source.syntax(at, "illegal Unicode character");
        }
        out.appendCodePoint((int) codePoint);
        at = end;
    }

    private void named() {
        int close = text.indexOf('}', at);
        try {
            boolean braced = text.startsWith("{", at + 2) && close > 0;
            out.appendCodePoint(Character.codePointOf(braced ? text.substring(at + 3, close) : ""));
            at = close + 1;
        } catch (IllegalArgumentException e) {
            throw source.syntax(at, "unknown Unicode character: " + Source.shown(String.valueOf(e.getMessage())));
        }
    }
}
