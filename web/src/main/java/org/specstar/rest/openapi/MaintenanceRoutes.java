package org.specstar.rest.openapi;

import java.util.List;
import org.specstar.rest.document.Tree;

/** The routes of maintenance. */
final class MaintenanceRoutes {
    private static final List<String> TAGS = List.of("_batch");

    private MaintenanceRoutes() {}

    static Tree paths() {
        return Tree.of("/_batch/fsck", Tree.of("post", job("fsck", "Check everything that is stored")))
                .with("/_batch/sweep", Tree.of("post", job("sweep", "Remove what nothing refers to")))
                .with("/_batch/gc", Tree.of("post", job("gc", "Remove binaries that are no longer used")))
                .with("/_batch/executions/{execution}/report", Tree.of("get", report()))
                .with("/_fsck", Tree.of("post", check()));
    }

    private static Tree job(String name, String summary) {
        return operation("start_" + name, summary + ", as a batch job", List.of(dryRun(), grace()))
                .with(
                        "responses",
                        Tree.of("202", Success.answer(Success.json(Schemas.reference("BatchStart"))))
                                .withAll(Failures.of(List.of(409))));
    }

    private static Tree dryRun() {
        return ParameterLists.described(
                        "dry_run", "query", false, Schemas.truth().with("default", false))
                .with(
                        "description",
                        "Report what would be removed, and remove nothing; a check never removes anything");
    }

    private static Tree grace() {
        return ParameterLists.described("grace", "query", false, Schemas.text())
                .with(
                        "description",
                        "How old something has to be before it counts as left behind: an ISO 8601 duration,"
                                + " at least PT1H");
    }

    private static Tree report() {
        Tree number = ParameterLists.described(
                "execution", "path", true, Schemas.integer().with("format", "int64"));
        return operation(
                        "get_report",
                        "Get what an execution has found: lines of JSON, the last one sums up",
                        List.of(number))
                .with("responses", lines(List.of(404)));
    }

    private static Tree check() {
        return operation("check_now", "Check everything that is stored, and answer with the findings", List.of(grace()))
                .with("responses", lines(List.of(409)));
    }

    private static Tree lines(List<Integer> failures) {
        Tree content = Tree.of("application/x-ndjson", Body.schema(Schemas.text()));
        return Tree.of("200", Success.answer(content)).withAll(Failures.of(failures));
    }

    private static Tree operation(String id, String summary, List<Tree> parameters) {
        return Tree.of("tags", TAGS)
                .with("summary", summary)
                .with("operationId", id)
                .with("parameters", parameters);
    }
}
