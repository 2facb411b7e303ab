package org.specstar.query.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What can be called on values of a type: the whole of it, in a list. */
final class Methods<T> {
    private final Class<T> type;
    private final Map<String, Method> methods = new HashMap<>();

    Methods(Class<T> type) {
        this.type = type;
    }

    /** @param parameters as {@link Signature#of} reads them */
    Methods<T> with(String name, String parameters, BiFunction<T, Arguments, Object> body) {
        methods.put(
                name,
                new Method(
                        Signature.of(name, parameters),
                        (receiver, arguments) -> body.apply(type.cast(receiver), arguments)));
        return this;
    }

    Optional<Method> find(Object receiver, String name) {
        return type.isInstance(receiver) ? Optional.ofNullable(methods.get(name)) : Optional.empty();
    }

    record Method(Signature signature, BiFunction<Object, Arguments, Object> body) {}
}
