package org.specstar.rest.openapi;

import java.util.List;
import org.specstar.rest.document.Tree;

/** Schemas as they are needed again and again. */
final class Schemas {
    static final String PLACE = "#/components/schemas/";

    private Schemas() {}

    static Tree reference(String component) {
        return Tree.of("$ref", PLACE + component);
    }

    static Tree text() {
        return Tree.of("type", "string");
    }

    static Tree truth() {
        return Tree.of("type", "boolean");
    }

    static Tree integer() {
        return Tree.of("type", "integer");
    }

    static Tree time() {
        return text();
    }

    /** An object with whatever members. */
    static Tree free() {
        return Tree.of("type", "object").with("additionalProperties", true);
    }

    /** A component's members and whatever others, as SpecStar describes what it has no component for. */
    static Tree free(String component) {
        return free().withAll(reference(component));
    }

    static Tree arrayOf(Tree items) {
        return Tree.of("type", "array").with("items", items);
    }

    static Tree nullable(Tree schema) {
        return Tree.of("anyOf", List.of(schema, Tree.of("type", "null")));
    }

    static Tree file() {
        return text().with("contentMediaType", "application/octet-stream");
    }

    /** An object with these properties. */
    static Tree object(String title, Tree properties, List<String> required) {
        return Tree.of("title", title)
                .with("type", "object")
                .with("properties", properties)
                .with("required", required);
    }
}
