package org.specstar.query.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.specstar.query.Queries;
import org.specstar.query.QueryTime;

/** What follows a value: methods, names and keys. */
final class Calls {
    private static final List<Methods<?>> TABLES = List.of(
            FieldMethods.OF_FIELDS,
            FieldMethods.OF_ELEMENTS,
            FieldMethods.OF_LIKENESS,
            QueryMethods.OF_FILTERS,
            Times.OF_DATETIMES);

    private final Evaluator evaluator;
    private final Source source;
    private final QueryTime now;

    Calls(Evaluator evaluator, Source source, QueryTime now) {
        this.evaluator = evaluator;
        this.source = source;
        this.now = now;
    }

    /** What a method of a value gives. */
    Object called(Object receiver, Expression.Attribute name, Expression.Call call) {
        Methods.Method method = found(receiver, name.name()).orElseThrow(() -> unknown(receiver, name));
        List<Object> positional = new ArrayList<>();
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (Expression.Argument argument : call.arguments()) {
            Object value = evaluator.evaluated(argument.value());
            if (argument.name().isEmpty()) {
                positional.add(value);
            } else if (keywords.put(argument.name(), value) != null) {
                throw source.syntax(argument.position(), "keyword argument repeated: " + Source.shown(argument.name()));
            }
        }
        return Evaluator.at(
                source,
                name.position(),
                "Error calling function: ",
                () -> method.body().apply(receiver, method.signature().bind(positional, keywords, now)));
    }

    private static Optional<Methods.Method> found(Object receiver, String name) {
        return ScopeMethods.find(receiver, name)
                .or(() -> TABLES.stream()
                        .flatMap(table -> table.find(receiver, name).stream())
                        .findFirst());
    }

    private InvalidQueryException unknown(Object receiver, Expression.Attribute name) {
        String shown = Source.shown(name.name());
        String refusal = receiver instanceof Scope scope ? scope.refusal(shown) : "Method not allowed: " + shown;
        String snake = name.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        boolean known = !snake.equals(name.name()) && found(receiver, snake).isPresent();
        return source.failure(name.position(), known ? refusal + "; write " + snake : refusal);
    }

    /** What a value's name or key is, or why it cannot be called. */
    Object followed(Object receiver, Expression.Trailer trailer) {
        if (trailer instanceof Expression.Attribute name) {
            return named(receiver, name);
        }
        if (trailer instanceof Expression.Subscript subscript) {
            return keyed(receiver, subscript);
        }
        throw source.failure(trailer.position(), notCallable(receiver));
    }

    private static String notCallable(Object receiver) {
        String problem = "Error calling function: " + Plain.name(receiver) + " is not callable";
        return receiver == Scope.MODULE ? problem + "; write dt.datetime(…)" : problem;
    }

    private Object named(Object receiver, Expression.Attribute name) {
        return Members.of(receiver, name.name()).orElseThrow(() -> isMethod(receiver, name));
    }

    private InvalidQueryException isMethod(Object receiver, Expression.Attribute name) {
        return found(receiver, name.name()).isPresent()
                ? source.failure(name.position(), name.name() + " is a method: write " + name.name() + "()")
                : unknown(receiver, name);
    }

    private Object keyed(Object receiver, Expression.Subscript subscript) {
        if (receiver != Scope.QB) {
            throw source.failure(subscript.position(), "Subscript access not allowed in QB expressions");
        }
        if (evaluator.evaluated(subscript.key()) instanceof String path) {
            return Queries.field(path);
        }
        throw source.failure(subscript.position(), "QB subscript key must be a string");
    }
}
