package org.specstar.query.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specstar.query.QueryTime;

/**
 * A method's name and the arguments it takes.
 *
 * @param parameters their names, a question mark after those that may be left out; a star alone for any number
 */
record Signature(String name, List<String> parameters) {
    static Signature of(String name, String parameters) {
        return new Signature(name, parameters.isEmpty() ? List.of() : List.of(parameters.split(" ", -1)));
    }

    Arguments bind(List<Object> positional, Map<String, Object> keywords, QueryTime now) {
        if (parameters.equals(List.of("*"))) {
            keywords.keySet().forEach(this::refuseKeyword);
            return new Arguments(Map.of(), positional, now);
        }
        if (positional.size() > parameters.size()) {
            throw invalid("takes " + parameters.size() + " arguments but " + positional.size() + " were given");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int at = 0; at < positional.size(); at++) {
            named.put(name(at), positional.get(at));
        }
        keywords.forEach((name, value) -> bind(named, name, value));
        requireAll(named);
        return new Arguments(named, List.of(), now);
    }

    private String name(int at) {
        return parameters.get(at).replace("?", "");
    }

    private void bind(Map<String, Object> named, String name, Object value) {
        if (!parameters.contains(name) && !parameters.contains(name + "?")) {
            refuseKeyword(name);
        }
        if (named.put(name, value) != null) {
            throw invalid("got multiple values for argument '" + name + "'");
        }
    }

    private void refuseKeyword(String name) {
        throw invalid("got an unexpected keyword argument '" + Source.shown(name) + "'");
    }

    private void requireAll(Map<String, Object> named) {
        parameters.stream()
                .filter(parameter -> !parameter.endsWith("?") && !named.containsKey(parameter))
                .findFirst()
                .ifPresent(missing -> {
                    throw invalid("missing 1 required positional argument: '" + missing + "'");
                });
    }

    private IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException(name + "() " + problem);
    }
}
