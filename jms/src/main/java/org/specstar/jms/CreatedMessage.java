package org.specstar.jms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;

/** The text of a message about a created resource: a small JSON object with a format version. */
final class CreatedMessage {
    private static final long VERSION = 1;

    private CreatedMessage() {}

    static String text(Change change) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("v").number(VERSION);
        json.name("model").text(change.model().text());
        json.name("resource_id").text(change.resource().text());
        json.name("revision").number(change.revision());
        json.endObject();
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    /**
     * The change a message tells of.
     *
     * @throws IllegalArgumentException if the text is no such message
     */
    static Change read(String text) {
        if (!(JsonValues.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> members)
                || !Long.valueOf(VERSION).equals(members.get("v"))
                || !(members.get("revision") instanceof Long revision)) {
            throw new IllegalArgumentException("Not a message of version " + VERSION + " about a created resource");
        }
        return new Change(
                new ModelName(String.valueOf(members.get("model"))),
                new ResourceId(String.valueOf(members.get("resource_id"))),
                revision.intValue());
    }
}
