package org.specstar.rest.openapi;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * A route that every model has.
 *
 * @param path behind the model's name; parameters in braces
 * @param query names of its query parameters
 */
record Route(HttpMethod method, String path, String summary, List<String> query) {
    private static final List<String> READ = List.of("revision_id", "partial", "include_deleted");

    /** All routes, collections first. */
    static final List<Route> ALL = List.of(
            new Route(HttpMethod.POST, "", "Create", List.of()),
            new Route(HttpMethod.GET, "", "List", List.of("limit", "offset", "is_deleted", "returns", "partial")),
            new Route(HttpMethod.GET, "/count", "Count", List.of("is_deleted")),
            new Route(HttpMethod.GET, "/export", "Export as an archive", List.of("is_deleted")),
            new Route(HttpMethod.POST, "/import", "Import an archive", List.of("on_duplicate")),
            new Route(HttpMethod.GET, "/{id}", "Read", List.of("returns", "revision_id", "partial", "include_deleted")),
            new Route(HttpMethod.PUT, "/{id}", "Replace", List.of("mode")),
            new Route(HttpMethod.PATCH, "/{id}", "Patch (RFC 6902 or RFC 7386)", List.of("mode")),
            new Route(HttpMethod.DELETE, "/{id}", "Soft delete", List.of()),
            new Route(HttpMethod.POST, "/{id}/restore", "Restore", List.of()),
            new Route(HttpMethod.DELETE, "/{id}/permanently", "Purge with its history", List.of()),
            new Route(HttpMethod.POST, "/{id}/switch/{revision_id}", "Make a revision the head", List.of()),
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
            new Route(HttpMethod.GET, "/{id}/data", "Deprecated: returns=only-data", READ),
            new Route(HttpMethod.GET, "/{id}/meta", "Deprecated: returns=only-meta", READ),
            new Route(HttpMethod.GET, "/{id}/revision-info", "Deprecated: returns=only-revision_info", READ),
            new Route(HttpMethod.GET, "/{id}/full", "Deprecated: the bare route", READ));

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
