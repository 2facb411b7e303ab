package org.specstar.jms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.PlatformException;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;

/** The text of a message about a created resource: a small JSON object with a format version. */
final class CreatedMessage {
    private static final long VERSION = 1;
    private static final String REFUSED = "Not a message of version " + VERSION + " about a created resource";

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
        if (!(values(text) instanceof Map<?, ?> members)
                || !Long.valueOf(VERSION).equals(members.get("v"))
                || !(members.get("model") instanceof String model)
                || !(members.get("resource_id") instanceof String resource)
                || !(members.get("revision") instanceof Long revision)) {
            throw new IllegalArgumentException(REFUSED);
        }
        return new Change(new ModelName(model), new ResourceId(resource), revision.intValue());
    }

    private static @Nullable Object values(String text) {
        try {
            return JsonValues.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (PlatformException e) {
            throw new IllegalArgumentException(REFUSED, e);
        }
    }
}
