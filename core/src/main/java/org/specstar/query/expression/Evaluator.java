package org.specstar.query.expression;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.specstar.query.Query;
import org.specstar.query.QueryTime;
import org.specstar.search.InvalidRegexException;

/** Makes of a tree what it stands for; in the end a query. */
final class Evaluator implements Expression.Visitor<Object> {
    private final Source source;
    private final Calls calls;

    Evaluator(Source source, QueryTime now) {
        this.source = source;
        this.calls = new Calls(this, source, now);
    }

    Object evaluated(Expression expression) {
        return expression.accept(this);
    }

    /** What work gives; its complaints with their place. */
    static <T> T at(Source source, int position, String kind, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | InvalidRegexException e) {
            throw source.failure(position, kind + e.getMessage());
        }
    }

    @Override
    public Object literal(Expression.Literal expression) {
        return expression.value();
    }

    @Override
    public Object name(Expression.Name expression) {
        return switch (expression.name()) {
            case "QB" -> Scope.QB;
            case "dt", "datetime" -> Scope.MODULE;
            default -> throw source.failure(expression.position(), Refusals.ofName(expression.name()));
        };
    }

    @Override
    public Object items(Expression.Items expression) {
        List<Object> items = new ArrayList<>(expression.items().size());
        expression.items().forEach(item -> items.add(evaluated(item)));
        return items;
    }

    @Override
    public Object unary(Expression.Unary expression) {
        Object operand = evaluated(expression.operand());
        return at(source, expression.position(), "", () -> Operators.applied(expression.operator(), operand));
    }

    @Override
    public Object chain(Expression.Chain expression) {
        Object result = evaluated(expression.first());
        for (Expression.Step step : expression.steps()) {
            Object left = result;
            Object right = evaluated(step.operand());
            result = at(source, step.position(), "", () -> Operators.applied(step.operator(), left, right));
        }
        return result;
    }

    @Override
    public Object comparison(Expression.Comparison expression) {
        Object left = evaluated(expression.first());
        List<Query> all = new ArrayList<>();
        for (Expression.Step step : expression.steps()) {
            Object first = left;
            Object second = evaluated(step.operand());
            all.add(at(source, step.position(), "", () -> Comparisons.compared(step.operator(), first, second)));
            left = second;
        }
        return all.stream().reduce(Query::and).orElseThrow();
    }

    @Override
    public Object postfix(Expression.Postfix expression) {
        Object value = evaluated(expression.base());
        List<Expression.Trailer> trailers = expression.trailers();
        for (int at = 0; at < trailers.size(); at++) {
            Expression.Trailer trailer = trailers.get(at);
            boolean called = at + 1 < trailers.size() && trailers.get(at + 1) instanceof Expression.Call;
            if (called && trailer instanceof Expression.Attribute name) {
                at++;
                value = calls.called(value, name, (Expression.Call) trailers.get(at));
            } else {
                value = calls.followed(value, trailer);
            }
        }
        return value;
    }
}
