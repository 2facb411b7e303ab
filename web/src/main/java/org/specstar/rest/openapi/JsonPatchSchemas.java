package org.specstar.rest.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.specstar.rest.document.Tree;

/** JSON Patch (RFC 6902), under the names that SpecStar gives to its operations. */
final class JsonPatchSchemas {
    private static final List<String> OPERATIONS = List.of("Add", "Remove", "Replace", "Move", "Test", "Copy");

    private static final Map<String, List<String>> MEMBERS = Map.of(
            "Add", List.of("path", "value"),
            "Remove", List.of("path"),
            "Replace", List.of("path", "value"),
            "Move", List.of("from", "path"),
            "Test", List.of("path", "value"),
            "Copy", List.of("from", "path"));

    private JsonPatchSchemas() {}

    /** A whole patch. */
    static Tree array() {
        List<Tree> operations = OPERATIONS.stream()
                .map(operation -> Schemas.reference(name(operation)))
                .toList();
        Tree mapping = new Tree();
        OPERATIONS.forEach(operation -> mapping.with(word(operation), Schemas.PLACE + name(operation)));
        return Tree.of("title", "RFC6902")
                .with("type", "array")
                .with(
                        "items",
                        Tree.of("anyOf", operations)
                                .with(
                                        "discriminator",
                                        Tree.of("propertyName", "op").with("mapping", mapping)));
    }

    /** Its operations, as components. */
    static Tree components() {
        Tree components = new Tree();
        OPERATIONS.forEach(operation -> components.with(name(operation), component(operation)));
        return components;
    }

    private static Tree component(String operation) {
        Tree properties = Tree.of("op", Schemas.text().with("enum", List.of(word(operation))));
        List<String> members = MEMBERS.getOrDefault(operation, List.of());
        members.forEach(member -> properties.with(member, member.equals("value") ? new Tree() : Schemas.text()));
        return Schemas.object(name(operation), properties, List.copyOf(properties.keySet()));
    }

    private static String name(String operation) {
        return "RFC6902_" + operation;
    }

    private static String word(String operation) {
        return operation.toLowerCase(Locale.ROOT);
    }
}
