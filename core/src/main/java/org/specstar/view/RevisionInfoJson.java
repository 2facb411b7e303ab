package org.specstar.view;

import org.jspecify.annotations.Nullable;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.JsonText;
import org.specstar.revision.RevisionInfo;
import org.specstar.time.Stamp;

/** A revision's information as JSON, keys in SpecStar's order; what is absent is left out. */
public final class RevisionInfoJson {
    private RevisionInfoJson() {}

    public static byte[] bytes(RevisionInfo info) {
        JsonText json = new JsonText();
        write(json, info);
        return json.toBytes();
    }

    static void write(JsonText json, RevisionInfo info) {
        json.beginObject();
        json.name("uid").text(info.uid().toString());
        json.name("resource_id").text(info.id().resource().text());
        json.name("revision_id").text(info.id().text());
        json.name("parent_revision_id").value(text(info.parent()));
        SchemaVersion migratedFrom = info.parentSchemaVersion();
        if (migratedFrom != null) {
            json.name("parent_schema_version").value(migratedFrom.text());
        }
        json.name("schema_version").value(info.schemaVersion().text());
        if (info.dataHash() != null) {
            json.name("data_hash").text(info.dataHash().text());
        }
        json.name("status").text(info.status().text());
        stamps(json, info.created(), info.updated());
        json.endObject();
    }

    static void stamps(JsonText json, Stamp created, Stamp updated) {
        json.name("created_time").text(created.time().text());
        json.name("updated_time").text(updated.time().text());
        json.name("created_by").text(created.user());
        json.name("updated_by").text(updated.user());
    }

    private static @Nullable String text(@Nullable RevisionId id) {
        return id == null ? null : id.text();
    }
}
