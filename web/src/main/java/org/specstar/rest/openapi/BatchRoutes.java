package org.specstar.rest.openapi;

import java.util.List;
import org.specstar.rest.document.Tree;

/** The routes of batch jobs. */
final class BatchRoutes {
    private static final List<String> TAGS = List.of("_batch");

    private BatchRoutes() {}

    static Tree paths() {
        return Tree.of("/_batch/import", Tree.of("post", load()))
                .with("/_batch/executions", Tree.of("get", newest()))
                .with("/_batch/executions/{execution}", Tree.of("get", state("get", "Get an execution")))
                .with("/_batch/executions/{execution}/restart", Tree.of("post", restart()))
                .with("/_batch/executions/{execution}/stop", Tree.of("post", state("stop", "Stop an execution")));
    }

    static Tree execution() {
        Tree properties = Tree.of("execution_id", Schemas.integer())
                .with("job", Schemas.text())
                .with("status", Schemas.text())
                .with("outcome", Schemas.text().with("description", "A few words that the job has ended with"))
                .with("continued_by", Schemas.integer())
                .with("position", Schemas.integer())
                .with("loaded", Schemas.integer())
                .with("skipped", Schemas.integer())
                .with("total", Schemas.integer());
        return Schemas.object("BatchExecution", properties, List.of("execution_id", "job", "status"))
                .with("additionalProperties", true);
    }

    static Tree start() {
        return Schemas.object("BatchStart", Tree.of("execution_id", Schemas.integer()), List.of("execution_id"));
    }

    private static Tree load() {
        Tree model = ParameterLists.described("model", "query", true, Schemas.text())
                .with("description", "Name of the model to import into");
        Tree onDuplicate = ParameterLists.described(
                "on_duplicate",
                "query",
                false,
                Schemas.text()
                        .with("enum", List.of("overwrite", "skip", "raise_error"))
                        .with("default", "overwrite"));
        Tree content = Tree.of("multipart/form-data", Body.schema(Body.form("Body_batch_import_post")))
                .with("application/octet-stream", new Tree());
        return operation("start_import", "Import an archive as a batch job", List.of(model, onDuplicate))
                .with("requestBody", Body.required(content))
                .with("responses", started(List.of(404, 413)));
    }

    private static Tree newest() {
        Tree job = ParameterLists.described("job", "query", false, Schemas.text())
                .with("description", "Name of a job; import when absent");
        Tree schema = Schemas.arrayOf(Schemas.reference("BatchExecution"));
        return operation("list_executions", "List the newest executions of a job", List.of(job))
                .with("responses", answers(schema, List.of()));
    }

    private static Tree state(String verb, String summary) {
        return operation(verb + "_execution", summary, List.of(number()))
                .with("responses", answers(Schemas.reference("BatchExecution"), List.of(404, 409)));
    }

    private static Tree restart() {
        return operation("restart_execution", "Restart an execution that failed or was stopped", List.of(number()))
                .with("responses", started(List.of(404, 409)));
    }

    private static Tree number() {
        return ParameterLists.described(
                "execution", "path", true, Schemas.integer().with("format", "int64"));
    }

    private static Tree operation(String id, String summary, List<Tree> parameters) {
        return Tree.of("tags", TAGS)
                .with("summary", summary)
                .with("operationId", id)
                .with("parameters", parameters);
    }

    private static Tree answers(Tree schema, List<Integer> failures) {
        return Tree.of("200", Success.answer(Success.json(schema))).withAll(Failures.of(failures));
    }

    private static Tree started(List<Integer> failures) {
        return Tree.of("202", Success.answer(Success.json(Schemas.reference("BatchStart"))))
                .withAll(Failures.of(failures));
    }
}
