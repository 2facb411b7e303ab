package org.specstar.rest.openapi;

import java.util.List;
import org.specstar.rest.document.Tree;

/** The routes that belong to no model. */
final class ApplicationRoutes {
    static final DescribedParameter IF_NONE_MATCH =
            DescribedParameter.header("If-None-Match", "Entity tags that the caller has; answers 304 for one of those");

    private static final List<String> META = List.of("_meta");

    private ApplicationRoutes() {}

    static Tree paths() {
        return Tree.of("/_relationships", Tree.of("get", relationships()))
                .withAll(BlobRoutes.paths())
                .withAll(BatchRoutes.paths())
                .withAll(MaintenanceRoutes.paths())
                .with("/openapi.json", Tree.of("get", document()))
                .with("/docs", Tree.of("get", page("get_docs", "Read this description in a browser", List.of())))
                .with(
                        "/docs/{file}",
                        Tree.of("get", page("get_docs_file", "Get a file of that page", List.of(file()))));
    }

    private static Tree relationships() {
        return operation("_list_relationships__relationships_get", "List all resource relationships")
                .with("description", "Every reference that the models declare.")
                .with(
                        "responses",
                        Tree.of("200", Success.answer(Success.json(Schemas.arrayOf(Schemas.free("Relationships"))))));
    }

    private static Tree document() {
        return operation("get_openapi", "Get this description")
                .with("responses", fixed("application/json", Schemas.free()));
    }

    private static Tree page(String id, String summary, List<Tree> parameters) {
        Tree responses = fixed("text/html", Schemas.text());
        return operation(id, summary)
                .withFilled("parameters", parameters)
                .with("responses", parameters.isEmpty() ? responses : responses.withAll(Failures.alone(List.of(404))));
    }

    private static Tree file() {
        return ParameterLists.described("file", "path", true, Schemas.text());
    }

    private static Tree fixed(String mediaType, Tree schema) {
        return Tree.of(
                        "200",
                        Success.answer(Tree.of(mediaType, Body.schema(schema))).with("headers", Success.etag()))
                .withAll(Failures.alone(List.of(304)));
    }

    private static Tree operation(String id, String summary) {
        return Tree.of("tags", META).with("summary", summary).with("operationId", id);
    }
}
