package org.specstar.query.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an expression with the precedence that Python's operators have. */
final class SyntaxParser {
    /** Brackets and signs within each other. */
    static final int DEEPEST = 100;

    private static final List<Set<String>> LEVELS = List.of(
            Set.of("|"),
            Set.of("^"),
            Set.of("&"),
            Set.of("<<", ">>"),
            Set.of("+", "-"),
            Set.of("*", "/", "//", "%", "@"));
    private static final Set<String> REFUSED = Set.of("^", "//", "@");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> SIGNS = Set.of("~", "+", "-");

    private final Source source;
    private final Tokens tokens;
    private int depth;

    private SyntaxParser(Source source) {
        this.source = source;
        this.tokens = new Tokens(source);
    }

    static Expression parse(Source source) {
        SyntaxParser parser = new SyntaxParser(source);
        Expression expression = parser.expression();
        parser.tokens.requireEnd();
        return expression;
    }

    private Expression expression() {
        requireDepth();
        Expression first = binary(0);
        List<Expression.Step> steps = new ArrayList<>();
        while (tokens.isOneOf(COMPARISONS)) {
            Token operator = tokens.take();
            steps.add(new Expression.Step(operator.text(), binary(0), operator.position()));
        }
        if (tokens.peek().isWord("not")) {
            throw source.failure(tokens.peek().position(), Refusals.NOT_IN);
        }
        depth--;
        return steps.isEmpty() ? first : new Expression.Comparison(first, steps);
    }

    private void requireDepth() {
        if (++depth > DEEPEST) {
            throw source.failure(
                    tokens.peek().position(), "The expression is nested deeper than " + DEEPEST + " levels");
        }
    }

    private Expression binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression first = binary(level + 1);
        List<Expression.Step> steps = new ArrayList<>();
        while (tokens.isOneOf(LEVELS.get(level))) {
            Token operator = tokens.take();
            refuse(operator, REFUSED);
            steps.add(new Expression.Step(operator.text(), binary(level + 1), operator.position()));
        }
        return steps.isEmpty() ? first : new Expression.Chain(first, steps);
    }

    private void refuse(Token operator, Set<String> refused) {
        if (operator.kind() == Token.Kind.SIGN && refused.contains(operator.text())) {
            throw source.failure(operator.position(), Refusals.ofOperator(operator.text()));
        }
    }

    private Expression unary() {
        if (!tokens.isOneOf(SIGNS)) {
            return postfix();
        }
        requireDepth();
        Token operator = tokens.take();
        Expression operand = unary();
        depth--;
        return new Expression.Unary(operator.text(), operand, operator.position());
    }

    private Expression postfix() {
        Expression base = atom();
        List<Expression.Trailer> trailers = new ArrayList<>();
        for (Token next = tokens.peek(); next.is(".") || next.is("(") || next.is("["); next = tokens.peek()) {
            trailers.add(trailer(tokens.take()));
        }
        refuse(tokens.peek(), Set.of("**"));
        return trailers.isEmpty() ? base : new Expression.Postfix(base, trailers);
    }

    private Expression.Trailer trailer(Token first) {
        if (first.is("(")) {
            return new Expression.Call(arguments(first), first.position());
        }
        if (first.is("[")) {
            return new Expression.Subscript(key(first), first.position());
        }
        Token name = tokens.take();
        if (name.kind() != Token.Kind.NAME) {
            throw Refusals.of(source, name);
        }
        if (Refusals.ofWord(name).isPresent()) {
            throw source.syntax(
                    name.position(),
                    "invalid syntax: '" + name.text() + "' is a reserved word, see " + name.text() + "_");
        }
        return new Expression.Attribute(name.text(), name.position());
    }

    private Expression key(Token open) {
        Expression key = items(open, "]");
        List<Expression> items = ((Expression.Items) key).items();
        return items.size() == 1 ? items.get(0) : key;
    }

    private List<Expression.Argument> arguments(Token open) {
        List<Expression.Argument> arguments = new ArrayList<>();
        while (!tokens.closes(open, ")")) {
            arguments.add(argument(arguments));
            tokens.separate(open, ")");
        }
        return arguments;
    }

    private Expression.Argument argument(List<Expression.Argument> before) {
        Token first = tokens.peek();
        if (first.is("*") || first.is("**")) {
            throw source.failure(
                    first.position(), "AST node type not supported: " + first.text() + " before an argument");
        }
        if (tokens.isKeyword()) {
            tokens.take();
            tokens.take();
            return new Expression.Argument(first.text(), expression(), first.position());
        }
        if (!before.isEmpty() && !before.get(before.size() - 1).name().isEmpty()) {
            throw source.syntax(first.position(), "positional argument follows keyword argument");
        }
        return new Expression.Argument("", expression(), first.position());
    }

    private Expression atom() {
        Token token = tokens.take();
        if (token.is("(")) {
            return group(token);
        }
        if (token.is("[")) {
            return items(token, "]");
        }
        if (token.kind() == Token.Kind.LITERAL) {
            return new Expression.Literal(literal(token), token.position());
        }
        if (token.kind() != Token.Kind.NAME || Refusals.ofWord(token).isPresent()) {
            throw Refusals.of(source, token);
        }
        return constant(token);
    }

    private static Expression constant(Token name) {
        return switch (name.text()) {
            case "True" -> new Expression.Literal(true, name.position());
            case "False" -> new Expression.Literal(false, name.position());
            case "None" -> new Expression.Literal(None.NONE, name.position());
            default -> new Expression.Name(name.text(), name.position());
        };
    }

    /** Texts that stand side by side are one. */
    private Object literal(Token first) {
        if (first.value() instanceof BigDecimal) {
            return first.value();
        }
        StringBuilder text = new StringBuilder((String) first.value());
        while (tokens.peek().value() instanceof String more && tokens.peek().kind() == Token.Kind.LITERAL) {
            text.append(more);
            tokens.take();
        }
        return text.toString();
    }

    /** One expression without a comma is itself, anything else a tuple. */
    private Expression group(Token open) {
        Expression items = items(open, ")");
        List<Expression> parts = ((Expression.Items) items).items();
        boolean comma = tokens.beforeLast().is(",");
        return parts.size() == 1 && !comma ? parts.get(0) : items;
    }

    private Expression items(Token open, String close) {
        List<Expression> items = new ArrayList<>();
        while (!tokens.closes(open, close)) {
            items.add(expression());
            if (tokens.peek().is(":")) {
                throw source.failure(tokens.peek().position(), "AST node type not supported: a slice");
            }
            tokens.separate(open, close);
        }
        return new Expression.Items(items, open.position());
    }
}
