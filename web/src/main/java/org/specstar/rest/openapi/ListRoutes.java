package org.specstar.rest.openapi;

import static org.specstar.rest.openapi.ParameterLists.PARTIAL;
import static org.specstar.rest.openapi.ParameterLists.RETURNS;
import static org.specstar.rest.openapi.ParameterLists.list;
import static org.specstar.rest.openapi.ParameterLists.page;
import static org.specstar.rest.openapi.ParameterLists.repeatable;
import static org.specstar.rest.openapi.ParameterLists.selection;

import java.util.List;
import org.specstar.rest.openapi.Route.Exchange;
import org.specstar.rest.openapi.Route.Place;
import org.specstar.rest.openapi.Route.Words;
import org.specstar.schema.RouteTemplate;

/** The routes for all resources of a model, in SpecStar's order. */
final class ListRoutes {
    private static final List<Integer> WITH_BODY = List.of(413, 415);

    private static final String EXPLAINED =
            "Which indexes of the store would serve the search, in the store's own words too. The search is not made.";

    static final List<Route> DEPRECATED = List.of(
            part("data", "list_resources_data", "List %s Data Only", "only-data", Success.PAYLOADS),
            part("meta", "list_resources_meta", "List %s Metadata Only", "only-meta", Success.LISTED_METAS),
            part(
                    "revision-info",
                    "list_resources_revision_info",
                    "List %s Current Revision Info",
                    "only-revision_info",
                    Success.REVISIONS),
            new Route(
                    new Place(RouteTemplate.DEPRECATED_LISTS, "get", "/full"),
                    new Words(
                            "list_resources_full",
                            "List %s Complete Information",
                            "The same as `GET /%1$s`, which takes its place."),
                    new Exchange(list(PARTIAL, RETURNS), Body.NONE, Success.ENVELOPES, List.of())));

    static final Route COUNT = new Route(
            new Place(RouteTemplate.COUNT, "get", "/count"),
            new Words(
                    "get_resources_count",
                    "Count %s Resources",
                    "How many `%1$s` resources match the filters, as a bare number."),
            new Exchange(selection(false), Body.NONE, Success.COUNT, List.of()));

    static final Route SEARCH = new Route(
            new Place(RouteTemplate.SEARCH, "post", "/search"),
            new Words(
                    "search_resources",
                    "Search %s resources",
                    "The same as `GET /%1$s` with its parameters as members of the body, for filters that are too much for an"
                            + " address. It reads and changes nothing."),
            new Exchange(List.of(), Body.SEARCH, Success.ENVELOPES, WITH_BODY));

    static final Route EXPLAIN = new Route(
            new Place(RouteTemplate.EXPLAIN, "get", "/search/explain"),
            new Words("explain_search", "Explain a search of %s", EXPLAINED),
            new Exchange(list(PARTIAL, RETURNS), Body.NONE, Success.EXPLANATION, List.of()));

    static final Route EXPLAIN_BODY = new Route(
            new Place(RouteTemplate.EXPLAIN, "post", "/search/explain"),
            new Words("explain_search", "Explain a search of %s", EXPLAINED),
            new Exchange(List.of(), Body.SEARCH, Success.EXPLANATION, WITH_BODY));

    static final Route AGGREGATE = new Route(
            new Place(RouteTemplate.AGGREGATE, "get", "/aggregate"),
            new Words(
                    "aggregate_resources",
                    "Aggregate %s resources",
                    "Figures of groups of the `%1$s` resources that match the filters.\n\n"
                            + "- `GET /%1$s/aggregate?by=created_by&order_by=-count` – who made how many"),
            new Exchange(ParameterLists.groups(), Body.NONE, Success.GROUPS, List.of()));

    static final Route AGGREGATE_BODY = new Route(
            new Place(RouteTemplate.AGGREGATE, "post", "/aggregate"),
            new Words(
                    "aggregate_resources",
                    "Aggregate %s resources",
                    "The same as `GET /%1$s/aggregate` with its parameters as members of the body. It reads and changes"
                            + " nothing."),
            new Exchange(List.of(), Body.GROUPS, Success.GROUPS, WITH_BODY));

    static final Route SCHEMA = new Route(
            new Place(RouteTemplate.SCHEMA, "get", "/schema"),
            new Words(
                    "get_schema",
                    "Get the JSON Schema of %s",
                    "What the payload of a `%1$s` looks like, as JSON Schema 2020-12."),
            new Exchange(List.of(ApplicationRoutes.IF_NONE_MATCH), Body.NONE, Success.SCHEMA, List.of(304)));

    static final Route LIST = new Route(
            new Place(RouteTemplate.LIST, "get", ""),
            new Words(
                    "list_resources",
                    "List %s resources",
                    "The `%1$s` resources that match the filters, page by page: live ones in the order of their creation,"
                            + " unless the parameters say otherwise. Filters that are given together have to hold together.\n\n"
                            + "- `GET /%1$s?limit=20&offset=40` – the third page of 20\n"
                            + "- `GET /%1$s?returns=only-data` – the payloads alone"),
            new Exchange(list(PARTIAL, RETURNS), Body.NONE, Success.ENVELOPES, List.of()));

    static final Route CREATE = new Route(
            new Place(RouteTemplate.CREATE, "post", ""),
            new Words(
                    "create_resource",
                    "Create %s",
                    "Makes a `%1$s` of the payload in the body and answers its first revision. An absent field takes its"
                            + " default."),
            new Exchange(
                    repeatable(List.of(
                            ParameterLists.text("resource_id", "Id of the new resource; one is made when absent"),
                            DescribedParameter.query(
                                    "status",
                                    "Status of the first revision",
                                    model -> Schemas.nullable(Schemas.reference("RevisionStatus"))))),
                    Body.PAYLOAD,
                    Success.REVISION,
                    List.of(409, 413, 415)));

    static final Route BATCH_DELETE = new Route(
            new Place(RouteTemplate.BATCH_DELETE, "delete", ""),
            new Words(
                    "batch_delete",
                    "Batch delete %s",
                    "Soft-deletes the live `%1$s` resources that match the filters: all of the page, or none. A parameter that"
                            + " is not known is refused."),
            new Exchange(repeatable(page(false)), Body.NONE, Success.METAS, List.of(409)));

    static final Route BATCH_RESTORE = new Route(
            new Place(RouteTemplate.BATCH_RESTORE, "post", "/restore"),
            new Words(
                    "batch_restore",
                    "Batch restore deleted %s",
                    "Restores the deleted `%1$s` resources that match the filters: all of the page, or none. A parameter that"
                            + " is not known is refused."),
            new Exchange(repeatable(page(true)), Body.NONE, Success.METAS, List.of(409)));

    private ListRoutes() {}

    private static Route part(String path, String function, String summary, String returns, Success success) {
        return new Route(
                new Place(RouteTemplate.DEPRECATED_LISTS, "get", "/" + path),
                new Words(function, summary, "The same as `GET /%1$s?returns=" + returns + "`, which takes its place."),
                new Exchange(list(PARTIAL), Body.NONE, success, List.of()));
    }
}
