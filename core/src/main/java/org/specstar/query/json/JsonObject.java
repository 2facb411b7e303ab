package org.specstar.query.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.search.TextForms;
import org.specstar.search.Value;

/**
 * An object of a parameter.
 *
 * @param place where it is, for errors
 */
record JsonObject(String place, Map<?, ?> members) {
    /** The objects of a list. */
    static List<JsonObject> list(String place, @Nullable Object plain) {
        if (!(plain instanceof List<?> items)) {
            throw new InvalidFilterException(place, "a list is expected");
        }
        List<JsonObject> objects = new ArrayList<>(items.size());
        for (int index = 0; index < items.size(); index++) {
            objects.add(of(place + "[" + index + "]", items.get(index)));
        }
        return objects;
    }

    private static JsonObject of(String place, @Nullable Object plain) {
        if (plain instanceof Map<?, ?> members) {
            return new JsonObject(place, members);
        }
        throw new InvalidFilterException(place, "an object is expected in " + place);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A member that has to be there. */
    @Nullable
    Object value(String name) {
        if (!has(name)) {
            throw new InvalidFilterException(place, "'" + name + "' is missing in " + place);
        }
        return members.get(name);
    }

    String text(String name) {
        if (value(name) instanceof String text) {
            return text;
        }
        throw invalid(name, "'" + name + "' is no text in " + place);
    }

    /** A text that may be left out, or null. */
    Optional<String> optional(String name) {
        return members.get(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    /** A member as messages show it. */
    String shown(String name) {
        Object value = members.get(name);
        return value instanceof String text ? "'" + text + "'" : TextForms.of(Value.of(value));
    }

    /** The objects of a member. */
    List<JsonObject> objects(String name) {
        return list(place + "." + name, value(name));
    }

    /** A misspelled member would filter nothing and nobody would know. */
    void requireOnly(Set<String> names) {
        members.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(String.valueOf(name), "'" + name + "' is not known in " + place);
                });
    }

    void requireNo(String name, String reason) {
        if (has(name)) {
            throw invalid(name, "'" + name + "' is not known in " + place + ": " + reason);
        }
    }

    void requireType(String expected) {
        optional("type").filter(type -> !type.equals(expected)).ifPresent(type -> {
            throw invalid("type", "'" + type + "' is not a type of " + place);
        });
    }

    InvalidFilterException invalid(String name, String problem) {
        return new InvalidFilterException(place + "." + name, problem);
    }
}
