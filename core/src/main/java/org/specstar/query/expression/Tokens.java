package org.specstar.query.expression;

import java.util.List;
import java.util.Set;

/** The tokens of an expression, one after the other. */
final class Tokens {
    private final Source source;
    private final List<Token> tokens;
    private int at;

    Tokens(Source source) {
        this.source = source;
        this.tokens = Tokenizer.tokens(source);
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The next one; the end again and again. */
    Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** The one before the last one that was taken. */
    Token beforeLast() {
        return tokens.get(at - 2);
    }

    boolean isOneOf(Set<String> signs) {
        return peek().kind() == Token.Kind.SIGN && signs.contains(peek().text());
    }

    /** Whether a name and an equals sign follow. */
    boolean isKeyword() {
        return peek().kind() == Token.Kind.NAME && tokens.get(at + 1).is("=");
    }

    /** Takes a closing bracket if it is there. */
    boolean closes(Token open, String close) {
        requireMore(open);
        boolean closes = peek().is(close);
        at += closes ? 1 : 0;
        return closes;
    }

    /** Takes a comma, unless the bracket closes. */
    void separate(Token open, String close) {
        requireMore(open);
        if (peek().is(",")) {
            at++;
        } else if (!peek().is(close)) {
            throw Refusals.of(source, peek());
        }
    }

    private void requireMore(Token open) {
        if (peek().kind() == Token.Kind.END) {
            throw source.syntax(open.position(), "'" + open.text() + "' was never closed");
        }
    }

    void requireEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw Refusals.of(source, peek());
        }
    }
}
