package org.specstar.rest.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.PayloadField;
import org.specstar.rest.document.Tree;

/** Members that OpenAPI does not know. Each stands under the prefix of SpecStar and under the one it had as AutoCRUD. */
final class Extensions {
    private static final List<String> PREFIXES = List.of("x-autocrud-", "x-specstar-");

    private Extensions() {}

    static Tree add(Tree tree, String name, @Nullable Object value) {
        PREFIXES.forEach(prefix -> tree.with(prefix + name, value));
        return tree;
    }

    /** Those of the whole document; what is empty is left out. */
    static void addAll(Tree document, List<Described> models) {
        List<Tree> relationships = models.stream()
                .flatMap(model -> Relationships.of(model).stream())
                .toList();
        if (!relationships.isEmpty()) {
            add(document, "relationships", relationships);
        }
        Tree creating = new Tree();
        Tree changing = new Tree();
        Tree indexed = new Tree();
        for (Described model : models) {
            creating.withFilled(model.name(), new Actions(model).creating());
            changing.withFilled(model.name(), new Actions(model).changing());
            indexed.withFilled(model.name(), indexed(model));
        }
        addFilled(document, "custom-create-actions", creating);
        addFilled(document, "custom-update-actions", changing);
        addFilled(document, "indexed-fields", indexed);
    }

    private static void addFilled(Tree document, String name, Tree value) {
        if (!value.isEmpty()) {
            add(document, name, value);
        }
    }

    private static List<String> indexed(Described model) {
        return model.model().codec().fields().stream()
                .filter(PayloadField::indexed)
                .map(PayloadField::path)
                .toList();
    }
}
