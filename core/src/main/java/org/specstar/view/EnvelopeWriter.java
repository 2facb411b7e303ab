package org.specstar.view;

import java.util.List;
import org.specstar.history.ListedHistory;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceView;
import org.specstar.revision.RevisionInfo;

/** Writes what a read answers, as JSON bytes: the wanted parts, each whole or cut down to chosen fields. */
public final class EnvelopeWriter {
    private final Returns returns;
    private final Partial partial;

    public EnvelopeWriter(Returns returns, Partial partial) {
        this.returns = returns;
        this.partial = partial;
    }

    public byte[] one(ResourceView view) {
        JsonText json = new JsonText();
        write(json, view);
        return json.toBytes();
    }

    public byte[] list(List<ResourceView> views) {
        JsonText json = new JsonText();
        json.beginArray();
        views.forEach(view -> write(json, view));
        json.endArray();
        return json.toBytes();
    }

    /** An envelope for which no revision was read: the meta data, if wanted, and nothing else. */
    public byte[] metaAlone(ResourceMeta meta) {
        JsonText json = new JsonText();
        writeMetaAlone(json, meta);
        return json.toBytes();
    }

    public byte[] metasAlone(List<ResourceMeta> metas) {
        JsonText json = new JsonText();
        json.beginArray();
        metas.forEach(meta -> writeMetaAlone(json, meta));
        json.endArray();
        return json.toBytes();
    }

    /** A page of history; its revisions and meta data take the place of the envelope's parts. */
    public byte[] history(ListedHistory history) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("meta");
        meta(json, history.meta());
        json.name("revisions").beginArray();
        history.revisions().forEach(info -> info(json, info));
        json.endArray();
        json.name("total").number(history.total());
        json.name("has_more").bool(history.hasMore());
        json.endObject();
        return json.toBytes();
    }

    private void write(JsonText json, ResourceView view) {
        if (!returns.bare()) {
            json.beginObject();
        }
        if (returns.has(Part.DATA)) {
            key(json, Part.DATA);
            data(json, view.revision().payload().bytes());
        }
        if (returns.has(Part.REVISION_INFO)) {
            key(json, Part.REVISION_INFO);
            info(json, view.revision().info());
        }
        metaIfWanted(json, view.meta());
        if (!returns.bare()) {
            json.endObject();
        }
    }

    private void writeMetaAlone(JsonText json, ResourceMeta meta) {
        if (!returns.bare()) {
            json.beginObject();
        }
        metaIfWanted(json, meta);
        if (!returns.bare()) {
            json.endObject();
        }
    }

    private void metaIfWanted(JsonText json, ResourceMeta meta) {
        if (returns.has(Part.META)) {
            key(json, Part.META);
            meta(json, meta);
        }
    }

    private void key(JsonText json, Part part) {
        if (!returns.bare()) {
            json.name(part.key());
        }
    }

    private void data(JsonText json, byte[] payload) {
        if (partial.selects(Part.DATA)) {
            json.value(partial.applyTo(Part.DATA, JsonValues.read(payload)));
        } else {
            json.raw(payload);
        }
    }

    private void info(JsonText json, RevisionInfo info) {
        if (partial.selects(Part.REVISION_INFO)) {
            json.value(partial.applyTo(Part.REVISION_INFO, JsonValues.read(RevisionInfoJson.bytes(info))));
        } else {
            RevisionInfoJson.write(json, info);
        }
    }

    private void meta(JsonText json, ResourceMeta meta) {
        if (partial.selects(Part.META)) {
            json.value(partial.applyTo(Part.META, JsonValues.read(MetaJson.bytes(meta))));
        } else {
            MetaJson.write(json, meta);
        }
    }
}
