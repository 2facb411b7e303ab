package org.specstar.rest.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.specstar.rest.Selections;

/**
 * A route that every model has.
 *
 * @param path behind the model's name; parameters in braces
 * @param query names of its query parameters
 */
record Route(HttpMethod method, String path, String summary, List<String> query) {
    private static final List<String> READ = List.of("revision_id", "partial", "include_deleted");

    private static final List<String> WRITE = List.of("expected_revision_id");
    private static final List<String> SELECTION = Selections.NAMES;
    private static final List<String> PAGE = plus(SELECTION, "limit", "offset");

    /** All routes, collections first. */
    static final List<Route> ALL = List.of(
            new Route(HttpMethod.POST, "", "Create", List.of("resource_id", "status")),
            new Route(HttpMethod.GET, "", "List", plus(PAGE, "returns", "partial")),
            new Route(HttpMethod.DELETE, "", "Soft delete of all that match", PAGE),
            new Route(HttpMethod.POST, "/restore", "Restore of all that match", PAGE),
            new Route(HttpMethod.GET, "/count", "Count", SELECTION),
            new Route(HttpMethod.GET, "/export", "Export as an archive", SELECTION),
            new Route(HttpMethod.POST, "/import", "Import an archive", List.of("on_duplicate")),
            new Route(HttpMethod.GET, "/{id}", "Read", List.of("returns", "revision_id", "partial", "include_deleted")),
            new Route(HttpMethod.PUT, "/{id}", "Replace", plus(WRITE, "mode", "change_status", "create_if_missing")),
            new Route(HttpMethod.PATCH, "/{id}", "Patch (RFC 6902 or RFC 7386)", plus(WRITE, "mode", "change_status")),
            new Route(HttpMethod.DELETE, "/{id}", "Soft delete", WRITE),
            new Route(HttpMethod.POST, "/{id}/restore", "Restore", WRITE),
            new Route(HttpMethod.DELETE, "/{id}/permanently", "Purge with its history", WRITE),
            new Route(HttpMethod.POST, "/{id}/switch/{revision_id}", "Make a revision the head", WRITE),
            new Route(HttpMethod.POST, "/{id}/prune", "Remove old revisions", plus(WRITE, "keep_last_n", "before")),
            new Route(
                    HttpMethod.GET,
                    "/{id}/diff",
                    "What changes one revision into another, as a JSON Patch",
                    List.of("from", "to", "include_deleted")),
            new Route(
                    HttpMethod.GET,
                    "/{id}/revision-list",
                    "History",
                    List.of(
                            "limit",
                            "offset",
                            "sort",
                            "created_time_start",
                            "created_time_end",
                            "from_revision_id",
                            "chain_only",
                            "partial",
                            "include_deleted")),
            new Route(HttpMethod.GET, "/data", "Deprecated: returns=only-data", plus(PAGE, "partial")),
            new Route(HttpMethod.GET, "/meta", "Deprecated: returns=only-meta", plus(PAGE, "partial")),
            new Route(
                    HttpMethod.GET, "/revision-info", "Deprecated: returns=only-revision_info", plus(PAGE, "partial")),
            new Route(HttpMethod.GET, "/full", "Deprecated: the bare list", plus(PAGE, "returns", "partial")),
            new Route(HttpMethod.GET, "/{id}/data", "Deprecated: returns=only-data", READ),
            new Route(HttpMethod.GET, "/{id}/meta", "Deprecated: returns=only-meta", READ),
            new Route(HttpMethod.GET, "/{id}/revision-info", "Deprecated: returns=only-revision_info", READ),
            new Route(HttpMethod.GET, "/{id}/full", "Deprecated: the bare route", READ));

    private static List<String> plus(List<String> names, String... more) {
        return Stream.concat(names.stream(), Arrays.stream(more)).toList();
    }

    boolean isDeprecated() {
        return summary.startsWith("Deprecated");
    }

    /** Parameters in the path, in order. */
    List<String> pathParameters() {
        return Arrays.stream(path.split("[{}]"))
                .filter(part -> !part.isEmpty() && !part.startsWith("/"))
                .toList();
    }
}
