package org.specstar.rest.openapi;

import static org.specstar.rest.openapi.DescribedParameter.header;
import static org.specstar.rest.openapi.DescribedParameter.path;
import static org.specstar.rest.openapi.DescribedParameter.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.specstar.rest.document.Tree;

/** The parameters of the routes that every model has. */
final class ParameterLists {
    static final DescribedParameter ID = path("resource_id", "The resource's id");
    static final DescribedParameter FILE_ID = path("file_id", "File ID of the blob");
    static final DescribedParameter REVISION_IN_PATH = path("revision_id", "Id or number of a revision");
    static final DescribedParameter INCLUDE_DELETED =
            flag("include_deleted", "Whether a deleted resource is shown too");

    static final DescribedParameter RETURNS = query(
            "returns",
            "Which parts to return, separated by commas: data, revision_info, meta; or one alone and without an envelope:"
                    + " only-data, only-revision_info, only-meta",
            model -> Schemas.text().with("default", model.model().reads().defaultReturns()));

    static final DescribedParameter PARTIAL =
            texts("partial", "Fields to return, such as /title, meta/resource_id or info/status");

    static final DescribedParameter REVISION =
            text("revision_id", "Id or number of the revision to read; the current one when absent");

    static final DescribedParameter OFFSET = query(
            "offset",
            "How many to leave out first",
            model -> Schemas.integer().with("default", 0).with("minimum", 0));

    static final DescribedParameter ON_DUPLICATE = query(
            "on_duplicate",
            "What happens to a resource that exists: overwrite, skip or raise_error",
            model -> Schemas.text()
                    .with("enum", List.of("overwrite", "skip", "raise_error"))
                    .with("default", "overwrite"));

    static final DescribedParameter UNIQUE_CHECK = query(
            "unique_check",
            "When unique fields are checked: during the import, or after it",
            model -> Schemas.text().with("enum", List.of("during", "after")).with("default", "during"));

    private static final DescribedParameter CURSOR =
            text("cursor", "Where the page begins: X-Next-Cursor of the page before; not together with offset");

    private static final DescribedParameter TOTAL =
            flag("total", "Whether all that match are counted, in the header X-Total-Count");

    private static final String CONDITIONS =
            "a JSON list of {field_path, operator, value}, all of which have to hold; operators are eq, ne, gt, gte, lt, lte,"
                    + " contains, contains_any, starts_with, ends_with, icontains, istarts_with, iends_with, regex, in, not_in,"
                    + " is_null, exists, isna, fuzzy";

    static final DescribedParameter IF_MATCH =
            header("If-Match", "Entity tags of which the resource must have one, or *");

    static final DescribedParameter IF_NONE_MATCH_OF_READ =
            header("If-None-Match", "Entity tags that the caller has; answers 304 for one of those");

    private static final DescribedParameter IF_NONE_MATCH =
            header("If-None-Match", "Entity tags of which the resource must have none; * for what must not exist");

    private static final DescribedParameter EXPECTED =
            text("expected_revision_id", "Id or number of the revision that must be the current one");

    private static final DescribedParameter IDEMPOTENCY_KEY =
            header("Idempotency-Key", "A text of the caller's: a repeated request with it gets the first one's answer");

    static final DescribedParameter MODE = query(
            "mode",
            "Whether a new revision is made, or the current draft changed in place",
            model -> Schemas.text().with("enum", List.of("update", "modify")).with("default", "update"));

    static final DescribedParameter CHANGE_STATUS = query(
            "change_status",
            "New status of the revision; with mode=modify alone",
            model -> Schemas.nullable(Schemas.reference("RevisionStatus")));

    private ParameterLists() {}

    static DescribedParameter flag(String name, String description) {
        return query(name, description, model -> Schemas.truth().with("default", false));
    }

    static DescribedParameter text(String name, String description) {
        return query(name, description, model -> Schemas.nullable(Schemas.text()));
    }

    static DescribedParameter texts(String name, String description) {
        return query(name, description, model -> Schemas.nullable(Schemas.arrayOf(Schemas.text())));
    }

    /** How many there are in an answer. */
    static DescribedParameter limit(int lowest) {
        return query(
                "limit",
                "How many to return at most",
                model -> Schemas.integer()
                        .with("default", model.model().routes().defaultLimit())
                        .with("minimum", lowest)
                        .with("maximum", model.longestPage()));
    }

    /** What selects resources, in every list, count, batch and export. */
    static List<DescribedParameter> selection(boolean deletedByDefault) {
        return plus(
                filters(deletedByDefault),
                text(
                        "sorts",
                        "What comes first: a JSON list of {type: meta, key, direction} and {type: data, field_path,"
                                + " direction}; directions are + and -"));
    }

    /** The same without an order. */
    static List<DescribedParameter> filters(boolean deletedByDefault) {
        List<DescribedParameter> all = new ArrayList<>();
        all.add(text(
                "qb",
                "An expression over indexed fields and meta data, such as QB['points'] > 3, in place of all other"
                        + " filters but is_deleted"));
        all.add(query(
                "is_deleted",
                "Whether deleted resources are meant, or live ones",
                model -> Schemas.nullable(Schemas.truth()).with("default", deletedByDefault)));
        times(all, "created_time", "made");
        times(all, "updated_time", "last changed");
        all.add(texts("created_bys", "Who made the resource"));
        all.add(texts("updated_bys", "Who changed the resource last"));
        all.add(text("data_conditions", "Conditions on indexed fields: " + CONDITIONS));
        all.add(text("conditions", "The same, also on members of the meta data"));
        all.add(query(
                "rev_statuses",
                "Status of the current revision",
                model -> Schemas.nullable(Schemas.arrayOf(Schemas.reference("RevisionStatus")))));
        times(all, "rev_created_time", "given its current revision");
        times(all, "rev_updated_time", "last changed in its current revision");
        all.add(texts("rev_created_bys", "Who made the current revision"));
        all.add(texts("rev_updated_bys", "Who changed the current revision last"));
        return all;
    }

    private static void times(List<DescribedParameter> all, String name, String what) {
        all.add(text(name + "_start", "Earliest time the resource was " + what + ", ISO 8601"));
        all.add(text(name + "_end", "Latest time the resource was " + what + ", ISO 8601"));
    }

    /** A page of a selection. */
    static List<DescribedParameter> page(boolean deletedByDefault) {
        return plus(selection(deletedByDefault), limit(0), OFFSET);
    }

    /** A page that is read, and gone on from. */
    static List<DescribedParameter> list(DescribedParameter... shown) {
        return plus(plus(page(false), CURSOR, TOTAL), shown);
    }

    /** Groups of a selection. */
    static List<DescribedParameter> groups() {
        return plus(
                filters(false),
                texts(
                        "by",
                        "Indexed fields or members of the meta data whose values make a group; one group when absent"),
                texts(
                        "aggregate",
                        "Figures of each group: count, or count, sum, min, max or avg of a field, as sum:points"),
                texts("order_by", "Figures or key, with - in front for the greatest first; the key when absent"),
                limit(0),
                OFFSET);
    }

    /** Of a read of one resource: its id, what is given, conditions. */
    static List<DescribedParameter> read(DescribedParameter... given) {
        return plus(plus(List.of(ID), given), IF_MATCH, IF_NONE_MATCH_OF_READ);
    }

    /** Of a write of one resource: its id, what is given, conditions. */
    static List<DescribedParameter> write(DescribedParameter... given) {
        return plus(plus(List.of(ID), given), EXPECTED, IF_MATCH, IF_NONE_MATCH, IDEMPOTENCY_KEY);
    }

    /** Of a write of several resources, or one without an id yet. */
    static List<DescribedParameter> repeatable(List<DescribedParameter> given) {
        return plus(given, IDEMPOTENCY_KEY);
    }

    static List<DescribedParameter> plus(List<DescribedParameter> first, DescribedParameter... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    /** A parameter of an action. */
    static Tree described(String name, String place, boolean required, Tree schema) {
        return Tree.of("name", name)
                .with("in", place)
                .with("required", required)
                .with("schema", schema);
    }
}
