package org.specstar.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.rest.document.Tree;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;

/** The description for whoever asks before the models are known: the routes of one, with its name left open. */
final class AnyModel {
    private static final String NAME = "any-model";
    private static final int MAX_LIMIT = 1000;

    private AnyModel() {}

    /** Stands for any payload. */
    record AnyPayload(@Nullable Object anything) {}

    static Tree tree() {
        Models models = new Models();
        models.add(Schema.of(AnyPayload.class)).name(NAME);
        Tree tree = OpenApiDocument.of(models.compile().all(), MAX_LIMIT, List.of());
        Tree paths = new Tree();
        Trees.member(tree, "paths").forEach((path, item) -> paths.with(open(path), opened(path, item)));
        return tree.with("paths", paths);
    }

    private static String open(String path) {
        return path.replace("/" + NAME, "/{model}");
    }

    private static @Nullable Object opened(String path, @Nullable Object item) {
        if (path.startsWith("/" + NAME)) {
            Trees.object(item).values().forEach(operation -> addModel((Tree) operation));
        }
        return item;
    }

    private static void addModel(@Nullable Tree operation) {
        if (operation != null) {
            List<Object> parameters = new ArrayList<>();
            parameters.add(ParameterLists.described("model", "path", true, Schemas.text()));
            parameters.addAll(Trees.list(operation.getOrDefault("parameters", List.of())));
            operation.with("parameters", parameters);
        }
    }
}
