package org.specstar.rest.openapi;

import static org.specstar.rest.openapi.ParameterLists.INCLUDE_DELETED;
import static org.specstar.rest.openapi.ParameterLists.PARTIAL;
import static org.specstar.rest.openapi.ParameterLists.RETURNS;
import static org.specstar.rest.openapi.ParameterLists.REVISION;
import static org.specstar.rest.openapi.ParameterLists.flag;
import static org.specstar.rest.openapi.ParameterLists.read;
import static org.specstar.rest.openapi.ParameterLists.text;

import java.util.List;
import org.specstar.rest.openapi.Route.Exchange;
import org.specstar.rest.openapi.Route.Place;
import org.specstar.rest.openapi.Route.Words;
import org.specstar.schema.RouteTemplate;

/** The routes that read one resource. */
final class ItemRoutes {
    private static final List<Integer> FAILURES = List.of(304, 404, 410, 412);

    static final Route META = part(
            "meta",
            new Words("get_resource_meta", "Get %s Meta by ID", same("only-meta")),
            read(PARTIAL, INCLUDE_DELETED),
            Success.META);

    static final Route REVISION_INFO = part(
            "revision-info",
            new Words("get_resource_revision_info", "Get %s Revision Info", same("only-revision_info")),
            read(REVISION, PARTIAL, INCLUDE_DELETED),
            Success.REVISION);

    static final Route FULL = part(
            "full",
            new Words(
                    "get_resource_full",
                    "Get Complete %s Information",
                    "The same as `GET /%1$s/{resource_id}`, which takes its place."),
            read(REVISION, PARTIAL, INCLUDE_DELETED, RETURNS),
            Success.ENVELOPE);

    static final Route HISTORY = new Route(
            new Place(RouteTemplate.REVISION_LIST, "get", "/{resource_id}/revision-list"),
            new Words(
                    "get_resource_revision_list",
                    "Get %s Revision History",
                    "The revisions of a `%1$s`, newest first unless `sort` says otherwise."),
            new Exchange(
                    read(
                            ParameterLists.limit(1),
                            ParameterLists.OFFSET,
                            text("created_time_start", "Earliest time a revision was made, ISO 8601"),
                            text("created_time_end", "Latest time a revision was made, ISO 8601"),
                            text("from_revision_id", "Revision to start at, itself included"),
                            flag("chain_only", "Whether only that revision's ancestors are shown"),
                            DescribedParameter.query(
                                    "sort",
                                    "Order: -created_time or created_time",
                                    model -> Schemas.text().with("default", "-created_time")),
                            PARTIAL,
                            INCLUDE_DELETED),
                    Body.NONE,
                    Success.HISTORY,
                    FAILURES));

    static final Route DIFF = new Route(
            new Place(RouteTemplate.DIFF, "get", "/{resource_id}/diff"),
            new Words(
                    "get_resource_diff",
                    "Compare two revisions of %s",
                    "What changes one revision of a `%1$s` into another, as a JSON Patch (RFC 6902)."),
            new Exchange(
                    read(
                            text("from", "Id or number of the revision to start from; required"),
                            text("to", "Id or number of the revision to end with; the current one when absent"),
                            INCLUDE_DELETED),
                    Body.NONE,
                    Success.DIFF,
                    FAILURES));

    static final Route DATA = part(
            "data",
            new Words("get_resource_data", "Get %s Data", same("only-data")),
            read(REVISION, PARTIAL, INCLUDE_DELETED),
            Success.DATA);

    static final Route READ = new Route(
            new Place(RouteTemplate.READ, "get", "/{resource_id}"),
            new Words(
                    "get_resource",
                    "Get %s resource",
                    "One `%1$s`: its payload, what is known of the revision, and its meta data.\n\n"
                            + "- `GET /%1$s/{resource_id}?returns=only-data` – the payload alone\n"
                            + "- `GET /%1$s/{resource_id}?revision_id=1` – as it was first"),
            new Exchange(read(REVISION, PARTIAL, INCLUDE_DELETED, RETURNS), Body.NONE, Success.ENVELOPE, FAILURES));

    static final Route BLOB = new Route(
            new Place(RouteTemplate.READ, "get", "/{resource_id}/blobs/{file_id}"),
            new Words(
                    "get_blob",
                    "Get blob content",
                    "The bytes of a binary that a kept revision of this `%1$s` refers to."),
            new Exchange(
                    BlobRoutes.read(ParameterLists.ID, ParameterLists.FILE_ID, INCLUDE_DELETED),
                    Body.NONE,
                    Success.BINARY,
                    BlobRoutes.READING));

    static final Route REFERRERS = new Route(
            new Place(RouteTemplate.REFERRERS, "get", "/{resource_id}/referrers"),
            new Words(
                    "_list_referrers",
                    "List referrers of a %s resource",
                    "The live resources that refer to this `%1$s`, by the field they do it with."),
            new Exchange(List.of(ParameterLists.ID), Body.NONE, Success.REFERRERS, List.of(404, 410)));

    private ItemRoutes() {}

    private static String same(String returns) {
        return "The same as `GET /%1$s/{resource_id}?returns=" + returns + "`, which takes its place.";
    }

    private static Route part(String path, Words words, List<DescribedParameter> parameters, Success success) {
        return new Route(
                new Place(RouteTemplate.DEPRECATED_READS, "get", "/{resource_id}/" + path),
                words,
                new Exchange(parameters, Body.NONE, success, FAILURES));
    }
}
