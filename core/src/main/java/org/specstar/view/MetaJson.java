package org.specstar.view;

import java.nio.charset.StandardCharsets;
import org.specstar.payload.JsonText;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;

/** A resource's meta data as JSON, keys in SpecStar's order; what is absent is left out. */
public final class MetaJson {
    private MetaJson() {}

    public static byte[] bytes(ResourceMeta meta) {
        JsonText json = new JsonText();
        write(json, meta);
        return json.toBytes();
    }

    static void write(JsonText json, ResourceMeta meta) {
        json.beginObject();
        json.name("current_revision_id").text(meta.current().text());
        json.name("resource_id").text(meta.id().text());
        json.name("schema_version").value(meta.schemaVersion().text());
        json.name("total_revision_count").number(meta.totalRevisionCount());
        RevisionInfoJson.stamps(json, meta.created(), meta.updated());
        json.name("is_deleted").bool(meta.deleted());
        IndexedData indexed = meta.indexedData();
        if (indexed != null) {
            json.name("indexed_data").raw(indexed.json().getBytes(StandardCharsets.UTF_8));
        }
        HeadMirror head = meta.head();
        if (head != null) {
            mirror(json, head);
        }
        json.endObject();
    }

    private static void mirror(JsonText json, HeadMirror head) {
        json.name("rev_status").text(head.status().text());
        json.name("rev_created_by").text(head.created().user());
        json.name("rev_updated_by").text(head.updated().user());
        json.name("rev_created_time").text(head.created().time().text());
        json.name("rev_updated_time").text(head.updated().time().text());
    }
}
