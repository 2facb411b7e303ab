package org.specstar.rest.blob;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.payload.JsonValues;
import org.specstar.rest.problem.ParameterException;

/**
 * What is said of an upload before its parts come.
 *
 * @param contentType empty text if it is not said
 * @param size of the whole in bytes; null if it is not said
 */
record UploadPlan(String contentType, @Nullable Long size) {
    private static final String CONTENT_TYPE = "content_type";
    private static final String SIZE = "size";
    private static final Set<String> MEMBERS = Set.of(CONTENT_TYPE, SIZE);

    /**
     * Reads a JSON object; no body says nothing.
     *
     * @throws ParameterException if it is another value, or a member cannot be understood
     */
    static UploadPlan read(byte[] json) {
        Object value = json.length == 0 ? Map.of() : JsonValues.read(json);
        if (!(value instanceof Map<?, ?> members)) {
            throw wrong("body", "Send a JSON object, or no body.");
        }
        members.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(String.valueOf(name), "Unknown member '" + name + "'; known are content_type, size.");
                });
        return new UploadPlan(contentType(members.get(CONTENT_TYPE)), size(members.get(SIZE)));
    }

    private static String contentType(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return ContentType.given(text);
        }
        throw wrong(CONTENT_TYPE, "'content_type' is a text.");
    }

    private static @Nullable Long size(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Long bytes && bytes >= 0) {
            return bytes;
        }
        throw wrong(SIZE, "'size' is a whole number of bytes, 0 or more.");
    }

    private static ParameterException wrong(String member, String problem) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, member, problem);
    }
}
