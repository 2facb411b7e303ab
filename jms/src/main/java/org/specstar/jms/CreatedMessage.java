package org.specstar.jms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.PlatformException;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;

/**
 * The text of a message about created resources: a small JSON object with a format version. Version 1 was about one
 * resource, and such messages may still wait in a queue.
 */
final class CreatedMessage {
    private static final long VERSION = 2;
    private static final long FIRST_VERSION = 1;
    private static final String REFUSED = "Not a message of version 1 or 2 about created resources";

    private CreatedMessage() {}

    /** @param changes at least one */
    static String text(List<Change> changes) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("v").number(VERSION);
        json.name("created").beginArray();
        changes.forEach(change -> write(json, change));
        json.endArray();
        json.endObject();
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private static void write(JsonText json, Change change) {
        json.beginObject();
        json.name("model").text(change.model().text());
        json.name("resource_id").text(change.resource().text());
        json.name("revision").number(change.revision());
        json.endObject();
    }

    /**
     * The changes a message tells of, at least one.
     *
     * @throws IllegalArgumentException if the text is no such message
     */
    static List<Change> read(String text) {
        if (!(values(text) instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException(REFUSED);
        }
        if (Long.valueOf(FIRST_VERSION).equals(members.get("v"))) {
            return List.of(change(members));
        }
        if (!Long.valueOf(VERSION).equals(members.get("v"))
                || !(members.get("created") instanceof List<?> created)
                || created.isEmpty()) {
            throw new IllegalArgumentException(REFUSED);
        }
        return created.stream().map(CreatedMessage::change).toList();
    }

    private static Change change(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> members)
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
