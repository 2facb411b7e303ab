package org.specstar.rest.openapi;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specstar.rest.document.Tree;

/**
 * A parameter of a route.
 *
 * @param place {@code path}, {@code query} or {@code header}
 * @param schema may differ between models
 */
record DescribedParameter(String name, String place, String description, Function<Described, Tree> schema) {
    static DescribedParameter path(String name, String description) {
        return new DescribedParameter(name, "path", description, model -> Schemas.text());
    }

    static DescribedParameter query(String name, String description, Function<Described, Tree> schema) {
        return new DescribedParameter(name, "query", description, schema);
    }

    static DescribedParameter header(String name, String description) {
        return new DescribedParameter(name, "header", description, model -> Schemas.nullable(Schemas.text()));
    }

    Tree describe(Described model) {
        return describe(schema.apply(model));
    }

    /** The same on a route that belongs to no model. */
    Tree describe(Tree described) {
        return Tree.of("name", name)
                .with("in", place)
                .with("required", place.equals("path"))
                .with(
                        "schema",
                        new Tree()
                                .withAll(described)
                                .with("description", description)
                                .with("title", title(name)))
                .with("description", description);
    }

    /** The words of a name with capitals. */
    static String title(String name) {
        return Arrays.stream(name.split("[_-]"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
