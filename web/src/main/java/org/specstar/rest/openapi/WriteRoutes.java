package org.specstar.rest.openapi;

import static org.specstar.rest.openapi.ParameterLists.CHANGE_STATUS;
import static org.specstar.rest.openapi.ParameterLists.MODE;
import static org.specstar.rest.openapi.ParameterLists.flag;
import static org.specstar.rest.openapi.ParameterLists.text;
import static org.specstar.rest.openapi.ParameterLists.write;

import java.util.List;
import org.specstar.rest.openapi.Route.Exchange;
import org.specstar.rest.openapi.Route.Place;
import org.specstar.rest.openapi.Route.Words;
import org.specstar.schema.RouteTemplate;

/** The routes that change one resource, and those that carry archives. */
final class WriteRoutes {
    private static final List<Integer> FAILURES = List.of(404, 409, 410, 412);
    private static final List<Integer> WITH_BODY = List.of(404, 409, 410, 412, 413, 415);

    static final Route UPDATE = new Route(
            new Place(RouteTemplate.UPDATE, "put", "/{resource_id}"),
            new Words(
                    "update_resource",
                    "Update %s",
                    "Makes the payload in the body the next revision of a `%1$s`; the same payload again makes none. With"
                            + " `mode=modify` a draft is changed in place; then the body may be left out to change the status"
                            + " alone."),
            new Exchange(
                    write(
                            CHANGE_STATUS,
                            MODE,
                            flag("create_if_missing", "Whether a resource is made that is not there")),
                    Body.PAYLOAD_OR_NONE,
                    Success.REVISION,
                    WITH_BODY));

    static final Route PATCH = new Route(
            new Place(RouteTemplate.PATCH, "patch", "/{resource_id}"),
            new Words(
                    "patch_resource",
                    "Partially update %s",
                    "Applies a JSON Patch (RFC 6902) or a merge patch (RFC 7386) to a `%1$s`. Under `application/json` an array"
                            + " is the one, an object the other."),
            new Exchange(write(CHANGE_STATUS, MODE), Body.PATCH, Success.REVISION, WITH_BODY));

    static final Route DELETE = plain(
            new Place(RouteTemplate.DELETE, "delete", "/{resource_id}"),
            new Words("delete_resource", "Delete %s", "Soft-deletes a `%1$s`: a restore brings it back."),
            Success.META);

    static final Route SWITCH = new Route(
            new Place(RouteTemplate.SWITCH, "post", "/{resource_id}/switch/{revision_id}"),
            new Words(
                    "switch_revision",
                    "Switch %s to specific revision",
                    "Makes an existing revision of a `%1$s` the current one. No revision is made or lost."),
            new Exchange(write(ParameterLists.REVISION_IN_PATH), Body.NONE, Success.META, FAILURES));

    static final Route PRUNE = new Route(
            new Place(RouteTemplate.PRUNE, "post", "/{resource_id}/prune"),
            new Words(
                    "prune_revisions",
                    "Prune the history of %s",
                    "Removes old revisions of a `%1$s` for good; the current one stays. Give one of the two parameters."),
            new Exchange(
                    write(
                            DescribedParameter.query(
                                    "keep_last_n",
                                    "How many revisions stay",
                                    model -> Schemas.nullable(Schemas.integer().with("minimum", 1))),
                            text("before", "Time before which revisions go, ISO 8601")),
                    Body.NONE,
                    Success.PRUNED,
                    FAILURES));

    static final Route PURGE = plain(
            new Place(RouteTemplate.PERMANENTLY_DELETE, "delete", "/{resource_id}/permanently"),
            new Words(
                    "permanently_delete_resource",
                    "Permanently delete %s",
                    "Removes a `%1$s` with its whole history, live or deleted. Nothing brings it back."),
            Success.GONE);

    static final Route RESTORE = plain(
            new Place(RouteTemplate.RESTORE, "post", "/{resource_id}/restore"),
            new Words("restore_resource", "Restore deleted %s", "Undoes the soft deletion of a `%1$s`."),
            Success.META);

    static final Route EXPORT = new Route(
            new Place(RouteTemplate.EXPORT, "get", "/export"),
            new Words(
                    "export_model",
                    "Export %s data",
                    "An archive of the `%1$s` resources that match the filters, with their histories; deleted ones too, unless"
                            + " `is_deleted` chooses."),
            new Exchange(exported(), Body.NONE, Success.ARCHIVE, List.of()));

    static final Route IMPORT = new Route(
            new Place(RouteTemplate.IMPORT, "post", "/import"),
            new Words(
                    "import_model",
                    "Import %s data",
                    "Stores the `%1$s` resources of an archive under their ids, with their histories. The archive is checked as a"
                            + " whole first."),
            new Exchange(
                    ParameterLists.repeatable(List.of(ParameterLists.ON_DUPLICATE, ParameterLists.UNIQUE_CHECK)),
                    Body.ARCHIVE,
                    Success.LOADED,
                    List.of(409, 413)));

    private WriteRoutes() {}

    /** All filters; the one for deleted resources without a default. */
    private static List<DescribedParameter> exported() {
        return ParameterLists.selection(false).stream()
                .map(parameter -> parameter.name().equals("is_deleted")
                        ? DescribedParameter.query(
                                parameter.name(),
                                "Whether only deleted resources are meant, or only live ones; all when absent",
                                model -> Schemas.nullable(Schemas.truth()))
                        : parameter)
                .toList();
    }

    private static Route plain(Place place, Words words, Success success) {
        return new Route(place, words, new Exchange(write(), Body.NONE, success, FAILURES));
    }
}
