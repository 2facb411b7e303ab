package org.specstar.rest.openapi;

import static org.specstar.rest.openapi.Schemas.arrayOf;
import static org.specstar.rest.openapi.Schemas.free;
import static org.specstar.rest.openapi.Schemas.integer;
import static org.specstar.rest.openapi.Schemas.nullable;
import static org.specstar.rest.openapi.Schemas.object;
import static org.specstar.rest.openapi.Schemas.reference;
import static org.specstar.rest.openapi.Schemas.text;
import static org.specstar.rest.openapi.Schemas.time;
import static org.specstar.rest.openapi.Schemas.truth;

import java.util.List;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.rest.document.Tree;

/** The schemas that are the same whatever the models are. */
final class FixedSchemas {
    private FixedSchemas() {}

    static Tree all() {
        return Tree.of("RevisionStatus", status())
                .with("ResourceMeta", meta())
                .with("RevisionInfo", revisionInfo())
                .with("RevisionListResponse", history())
                .with("Problem", problem())
                .with("LoadStats", loadStats())
                .with("Pruned", pruned())
                .with("Diff", JsonPatchSchemas.array().with("title", "Diff"))
                .with("MergePatch", free().with("title", "MergePatch").with("description", "A merge patch (RFC 7386)"))
                .with("Referrers", referrers())
                .with("Relationships", relationships())
                .withAll(BlobSchemas.components())
                .with("BatchExecution", BatchRoutes.execution())
                .with("BatchStart", BatchRoutes.start())
                .withAll(SearchSchemas.components())
                .withAll(JsonPatchSchemas.components());
    }

    private static Tree status() {
        return Tree.of("title", "RevisionStatus").with("type", "string").with("enum", List.of("draft", "stable"));
    }

    private static Tree meta() {
        Tree properties = Tree.of("current_revision_id", text())
                .with("resource_id", text())
                .with("schema_version", nullable(text()).with("default", null))
                .with("total_revision_count", integer())
                .with("created_time", time())
                .with("updated_time", time())
                .with("created_by", text())
                .with("updated_by", text())
                .with("is_deleted", truth().with("default", false))
                .with("indexed_data", free())
                .with("rev_status", reference("RevisionStatus"))
                .with("rev_created_by", text())
                .with("rev_updated_by", text())
                .with("rev_created_time", time())
                .with("rev_updated_time", time())
                .with("etag", text().with("description", "Shown in lists that ask for it"));
        return described(
                "ResourceMeta",
                "What is known of a resource as a whole, its current revision included.",
                properties,
                List.of(
                        "current_revision_id",
                        "resource_id",
                        "total_revision_count",
                        "created_time",
                        "updated_time",
                        "created_by",
                        "updated_by"));
    }

    private static Tree revisionInfo() {
        Tree properties = Tree.of("uid", text().with("format", "uuid"))
                .with("resource_id", text())
                .with("revision_id", text())
                .with("parent_revision_id", nullable(text()).with("default", null))
                .with("parent_schema_version", nullable(text()))
                .with("schema_version", nullable(text()).with("default", null))
                .with("data_hash", text())
                .with("status", reference("RevisionStatus"))
                .with("created_time", time())
                .with("updated_time", time())
                .with("created_by", text())
                .with("updated_by", text());
        return described(
                "RevisionInfo",
                "What is known of one revision beside its payload.",
                properties,
                List.of(
                        "uid",
                        "resource_id",
                        "revision_id",
                        "status",
                        "created_time",
                        "updated_time",
                        "created_by",
                        "updated_by"));
    }

    private static Tree history() {
        Tree properties = Tree.of("meta", reference("ResourceMeta"))
                .with("revisions", arrayOf(reference("RevisionInfo")))
                .with("total", integer().with("default", 0))
                .with("has_more", truth().with("default", false));
        return object("RevisionListResponse", properties, List.of("meta", "revisions"));
    }

    private static Tree problem() {
        Tree properties = Tree.of("type", text())
                .with("title", text())
                .with("status", integer())
                .with("detail", text())
                .with("code", text().with("description", "Stable name of the kind of error, such as " + someCodes()));
        return described(
                        "Problem",
                        "An error (RFC 9457). Members beside these depend on the code.",
                        properties,
                        List.of("type", "title", "status", "detail", "code"))
                .with("additionalProperties", true);
    }

    private static String someCodes() {
        return Stream.of(ErrorCode.VALIDATION_ERROR, ErrorCode.RESOURCE_NOT_FOUND, ErrorCode.PRECONDITION_FAILED)
                .map(ErrorCode::name)
                .reduce((codes, code) -> codes + ", " + code)
                .orElse("");
    }

    private static Tree loadStats() {
        Tree properties =
                Tree.of("loaded", integer()).with("skipped", integer()).with("total", integer());
        return object("LoadStats", properties, List.of("loaded", "skipped", "total"));
    }

    private static Tree pruned() {
        return object("Pruned", Tree.of("pruned", arrayOf(text())), List.of("pruned"));
    }

    private static Tree referrers() {
        Tree properties = Tree.of("source", text())
                .with("source_field", text())
                .with("ref_type", text())
                .with("on_delete", text())
                .with("resource_ids", arrayOf(text()));
        return object("Referrers", properties, List.copyOf(properties.keySet()));
    }

    private static Tree relationships() {
        Tree properties = Tree.of("source", text())
                .with("source_field", text())
                .with("target", text())
                .with("ref_type", text())
                .with("on_delete", text())
                .with("nullable", truth());
        return object("Relationships", properties, List.copyOf(properties.keySet()));
    }

    private static Tree described(String title, String description, Tree properties, List<String> required) {
        return Tree.of("title", title).with("description", description).withAll(object(title, properties, required));
    }
}
