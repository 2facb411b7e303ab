package org.specstar.rest.openapi;

import java.util.List;
import java.util.Locale;
import org.specstar.rest.document.Tree;

/** Operation Objects of the routes that every model has. */
final class Operations {
    private Operations() {}

    static String path(Route route, Described model) {
        return "/" + model.name() + route.place().path();
    }

    static Tree of(Route route, Described model) {
        Tree operation = head(route, model);
        operation.withFilled(
                "parameters",
                route.exchange().parameters().stream()
                        .map(parameter -> parameter.describe(model))
                        .toList());
        Tree body = route.exchange().body().of(model);
        if (!body.isEmpty()) {
            operation.with("requestBody", body);
        }
        return operation.with("responses", responses(route, model));
    }

    private static Tree head(Route route, Described model) {
        Tree head = Tree.of("tags", List.of(model.name()))
                .with("summary", named(route.words().summary(), model))
                .with("description", named(route.words().description(), model))
                .with(
                        "operationId",
                        id(
                                route.words().function(),
                                path(route, model),
                                route.place().method()));
        return route.isDeprecated() ? head.with("deprecated", true) : head;
    }

    private static Tree responses(Route route, Described model) {
        return Tree.of("200", route.exchange().success().of(model))
                .withAll(Failures.of(route.exchange().failures()));
    }

    private static String named(String text, Described model) {
        return String.format(Locale.ROOT, text, model.name());
    }

    /** What SpecStar calls an operation: a function, the path with every other sign as an underscore, the method. */
    static String id(String function, String path, String method) {
        return function + path.replaceAll("\\W", "_") + "_" + method;
    }
}
