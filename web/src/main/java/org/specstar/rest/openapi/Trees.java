package org.specstar.rest.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into trees whose form is known. */
final class Trees {
    private Trees() {}

    /** A member that is an object; an empty one where it is absent. */
    static Map<String, @Nullable Object> member(Map<String, ?> tree, String name) {
        Object value = tree.get(name);
        return value == null ? Map.of() : object(value);
    }

    @SuppressWarnings("unchecked") // The names of a JSON object are texts.
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return (Map<String, @Nullable Object>) members;
        }
        throw new IllegalArgumentException("Not an object: " + value);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return (List<Object>) items;
        }
        throw new IllegalArgumentException("Not a list: " + value);
    }

    /** The items of a member that is a list of texts; none where it is absent. */
    static List<String> texts(Map<String, ?> tree, String name) {
        Object value = tree.get(name);
        return value == null
                ? List.of()
                : list(value).stream().map(String.class::cast).toList();
    }

    /** A member as a text; null where it is absent. */
    static @Nullable String text(Map<String, ?> tree, String name) {
        Object value = tree.get(name);
        return value == null ? null : String.valueOf(value);
    }
}
