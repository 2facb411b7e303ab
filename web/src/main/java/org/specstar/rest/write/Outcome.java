package org.specstar.rest.write;

import java.util.List;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceTags;
import org.specstar.time.Moment;
import org.specstar.view.EnvelopeWriter;
import org.specstar.view.MetaJson;
import org.specstar.view.Part;
import org.specstar.view.Partial;
import org.specstar.view.Returns;
import org.specstar.view.RevisionInfoJson;
import org.specstar.write.Pruned;
import org.specstar.write.Written;

/**
 * What a write answers.
 *
 * @param tag the resource's entity tag as a header shows it; empty text where there is no one resource left to tag
 */
public record Outcome(byte[] body, String tag) {
    /** Nothing was to be written. */
    public static final Outcome NOTHING = new Outcome(JsonValues.write(null), "");

    /** The head that the write has left. */
    public static Outcome revision(Written written) {
        return new Outcome(RevisionInfoJson.bytes(written.head()), written.tag().text());
    }

    /** The meta data that the write has left. */
    public static Outcome meta(ResourceMeta meta, ResourceTags tags) {
        return new Outcome(MetaJson.bytes(meta), tags.of(meta).text());
    }

    /** The last meta data of what is gone. */
    public static Outcome gone(ResourceMeta meta) {
        return new Outcome(MetaJson.bytes(meta), "");
    }

    /** The meta data of all that was changed. */
    public static Outcome metas(List<ResourceMeta> metas, ResourceTags tags) {
        return new Outcome(new EnvelopeWriter(Returns.only(Part.META), Partial.NONE, tags).metasAlone(metas), "");
    }

    /** The revisions that were removed. */
    public static Outcome pruned(Pruned pruned, ResourceTags tags) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("pruned").beginArray();
        pruned.revisions().forEach(revision -> json.text(revision.text()));
        json.endArray();
        json.endObject();
        return new Outcome(json.toBytes(), tags.of(pruned.meta()).text());
    }

    /** The same as it is kept for a repetition of the request. */
    KeptAnswer kept(String digest, Moment now) {
        return new KeptAnswer(digest, tag, body, now);
    }
}
