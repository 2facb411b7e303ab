package org.specstar.query.expression;

import java.util.Map;
import java.util.Optional;

/** What Python says and expressions do not, and what to say instead. */
final class Refusals {
    static final String NOT_IN = "Comparison operator not supported: not in; write QB[\"name\"].not_in([…])";

    private static final String NODE = "AST node type not supported: ";
    private static final String JOIN = "; join conditions by & and |, each comparison in parentheses";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("and", NODE + "and" + JOIN),
            Map.entry("or", NODE + "or" + JOIN),
            Map.entry("not", NODE + "not; negate conditions by ~"),
            Map.entry("in", "Comparison operator not supported: in; write QB[\"name\"].in_([…])"),
            Map.entry("is", "Comparison operator not supported: is; write .is_null(), or =="),
            Map.entry("if", NODE + "if"),
            Map.entry("else", NODE + "else"),
            Map.entry("for", NODE + "for"),
            Map.entry("lambda", NODE + "lambda"),
            Map.entry("await", NODE + "await"),
            Map.entry("yield", NODE + "yield"));

    private static final Map<String, String> SIGNS = Map.of(
            "=", "invalid syntax: write == to compare",
            "&", "invalid syntax: write a single & between conditions",
            "|", "invalid syntax: write a single | between conditions");

    private static final Map<String, String> NAMES = Map.of(
            "true", "write True",
            "false", "write False",
            "null", "write None",
            "none", "write None",
            "len", "write QB[\"name\"].length()",
            "timedelta", "write dt.timedelta(…)",
            "date", "write dt.date(…)",
            "timezone", "write dt.timezone");

    private Refusals() {}

    static Optional<String> ofWord(Token token) {
        return token.kind() == Token.Kind.NAME ? Optional.ofNullable(WORDS.get(token.text())) : Optional.empty();
    }

    static String ofOperator(String operator) {
        return "Binary operator not supported: " + operator;
    }

    static String ofName(String name) {
        String cure = NAMES.get(name);
        return "Undefined variable: " + Source.shown(name)
                + (cure == null ? "; fields are written QB[\"name\"], texts in quotes" : "; " + cure);
    }

    /** Where a token is not expected. */
    static InvalidQueryException of(Source source, Token token) {
        Optional<String> word = ofWord(token);
        if (word.isPresent()) {
            return source.failure(token.position(), word.get());
        }
        if (token.is("{")) {
            return source.failure(token.position(), NODE + "a dictionary or set");
        }
        if (token.is(":=")) {
            return source.failure(token.position(), NODE + ":=");
        }
        return source.syntax(token.position(), ofToken(token));
    }

    private static String ofToken(Token token) {
        if (token.kind() == Token.Kind.END) {
            return "invalid syntax: the expression ends too early";
        }
        return SIGNS.getOrDefault(token.text(), "invalid syntax at '" + Source.shown(token.text()) + "'");
    }
}
