package org.specstar.view;

import java.util.List;
import java.util.function.Supplier;
import org.specstar.history.ListedHistory;
import org.specstar.payload.JsonText;
import org.specstar.precondition.EntityTag;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.ResourceView;
import org.specstar.revision.RevisionInfo;

/** Writes what a read answers, as JSON bytes: the wanted parts, each whole or cut down to chosen fields. */
public final class EnvelopeWriter {
    private final Returns returns;
    private final Partial partial;
    private final ResourceTags tags;

    /** @param tags those of the model whose resources are written */
    public EnvelopeWriter(Returns returns, Partial partial, ResourceTags tags) {
        this.returns = returns;
        this.partial = partial;
        this.tags = tags;
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

    /** An envelope for which no revision was read: meta data and entity tag, if wanted, and nothing else. */
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
        RevisionInfo info = view.revision().info();
        begin(json);
        if (returns.has(Part.DATA)) {
            key(json, Part.DATA);
            data(json, view.revision().payload().bytes());
        }
        if (returns.has(Part.REVISION_INFO)) {
            key(json, Part.REVISION_INFO);
            info(json, info);
        }
        metaIfWanted(json, view.meta());
        tagIfWanted(json, () -> tags.of(view.meta(), info));
        end(json);
    }

    private void writeMetaAlone(JsonText json, ResourceMeta meta) {
        begin(json);
        metaIfWanted(json, meta);
        tagIfWanted(json, () -> tags.of(meta));
        end(json);
    }

    private void metaIfWanted(JsonText json, ResourceMeta meta) {
        if (returns.has(Part.META)) {
            key(json, Part.META);
            meta(json, meta);
        }
    }

    private void tagIfWanted(JsonText json, Supplier<EntityTag> tag) {
        if (returns.has(Part.ETAG)) {
            key(json, Part.ETAG);
            json.text(tag.get().text());
        }
    }

    private void begin(JsonText json) {
        if (!returns.bare()) {
            json.beginObject();
        }
    }

    private void end(JsonText json) {
        if (!returns.bare()) {
            json.endObject();
        }
    }

    private void key(JsonText json, Part part) {
        if (!returns.bare()) {
            json.name(part.key());
        }
    }

    private void data(JsonText json, byte[] payload) {
        if (partial.selects(Part.DATA)) {
            json.value(partial.applyTo(Part.DATA, payload));
        } else {
            json.raw(payload);
        }
    }

    private void info(JsonText json, RevisionInfo info) {
        if (partial.selects(Part.REVISION_INFO)) {
            json.value(partial.applyTo(Part.REVISION_INFO, RevisionInfoJson.bytes(info)));
        } else {
            RevisionInfoJson.write(json, info);
        }
    }

    private void meta(JsonText json, ResourceMeta meta) {
        if (partial.selects(Part.META)) {
            json.value(partial.applyTo(Part.META, MetaJson.bytes(meta)));
        } else {
            MetaJson.write(json, meta);
        }
    }
}
