package org.specstar.blob;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds the binaries that a payload refers to without knowing its model: objects with a {@code file_id} and nothing beside
 * it but what a binary has. So it finds those of older declarations too.
 */
public final class FileIds {
    private static final String FILE_ID = "file_id";
    private static final Set<String> OTHERS = Set.of("size", "content_type", "data");

    private final JsonParser in;
    private final Set<FileId> found = new LinkedHashSet<>();

    private FileIds(JsonParser in) {
        this.in = in;
    }

    /**
     * Those in a payload, each once.
     *
     * @throws org.specstar.payload.MalformedJsonException if the bytes are no JSON
     */
    public static Set<FileId> in(byte[] json) {
        return JsonInput.read(json, parser -> new FileIds(parser).all());
    }

    private Set<FileId> all() {
        value();
        return found;
    }

    private void value() {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            object();
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                value();
            }
        }
    }

    private void object() {
        String id = null;
        boolean alone = true;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            if (name.equals(FILE_ID)) {
                id = text();
            } else {
                alone &= OTHERS.contains(name);
            }
            value();
        }
        if (alone) {
            Optional.ofNullable(id).flatMap(FileId::parse).ifPresent(found::add);
        }
    }

    private @Nullable String text() {
        return in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : null;
    }
}
