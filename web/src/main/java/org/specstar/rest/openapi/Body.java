package org.specstar.rest.openapi;

import java.util.List;
import org.specstar.rest.document.Tree;

/** What a route takes in its body. */
@FunctionalInterface
interface Body {
    Body NONE = model -> new Tree();

    Body PAYLOAD = model -> required(Success.json(model.payload()));

    /** A change of the status alone has none. */
    Body PAYLOAD_OR_NONE = model -> Tree.of("content", Success.json(model.payload()));

    Body PATCH = model -> required(Tree.of("application/json", schema(JsonPatchSchemas.array()))
            .with("application/json-patch+json", schema(JsonPatchSchemas.array()))
            .with("application/merge-patch+json", schema(Schemas.reference("MergePatch"))));

    Body ARCHIVE = model -> required(Tree.of(
                    "multipart/form-data",
                    schema(Schemas.reference("Body_import_model_" + word(model) + "_import_post")))
            .with("application/octet-stream", new Tree()));

    /** No body searches for everything. */
    Body SEARCH = model -> Tree.of("content", Success.json(SearchSchemas.search(model)));

    Body GROUPS = model -> Tree.of("content", Success.json(SearchSchemas.grouping(model)));

    /** The Request Body Object; empty for none. */
    Tree of(Described model);

    static Tree required(Tree content) {
        return Tree.of("required", true).with("content", content);
    }

    static Tree schema(Tree schema) {
        return Tree.of("schema", schema);
    }

    /** The name of a model as part of an identifier. */
    static String word(Described model) {
        return model.name().replaceAll("\\W", "_");
    }

    /** What a form with an archive holds. */
    static Tree form(String title) {
        Tree file = Schemas.file().with("title", "File").with("description", "An .acbak archive");
        return Schemas.object(title, Tree.of("file", file), List.of("file"));
    }
}
