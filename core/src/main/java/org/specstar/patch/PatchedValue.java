package org.specstar.patch;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that the operations of one patch change in place: plain maps and lists, as they were read. Changing a copy
 * for each operation would cost the length of a list each time.
 */
final class PatchedValue {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final PatchLimits limits = new PatchLimits();
    private final PlacedCopy copies = new PlacedCopy(limits);
    private @Nullable Object root;

    PatchedValue(@Nullable Object root) {
        this.root = root;
    }

    @Nullable
    Object root() {
        return root;
    }

    @Nullable
    Object get(Pointer place) {
        return at(place.tokens());
    }

    void add(Pointer place, @Nullable Object value) {
        Object copy = copies.of(value, place.tokens().size());
        if (place.isRoot()) {
            root = copy;
            return;
        }
        Object parent = at(place.parent());
        if (parent instanceof Map<?, ?> object) {
            members(object).put(place.last(), copy);
        } else {
            List<@Nullable Object> items = items(parent);
            int index = place.last().equals("-") ? items.size() : index(place.last(), items.size() + 1);
            limits.shift(items.size() - index);
            items.add(index, copy);
        }
    }

    void replace(Pointer place, @Nullable Object value) {
        if (place.isRoot()) {
            add(place, value);
            return;
        }
        Object parent = at(place.parent());
        Object copy = copies.of(value, place.tokens().size());
        if (parent instanceof Map<?, ?> object) {
            member(object, place.last());
            members(object).put(place.last(), copy);
        } else {
            List<@Nullable Object> items = items(parent);
            items.set(index(place.last(), items.size()), copy);
        }
    }

    void remove(Pointer place) {
        if (place.isRoot()) {
            throw new NoSuchPlaceException("the whole payload cannot be removed");
        }
        Object parent = at(place.parent());
        if (parent instanceof Map<?, ?> object) {
            member(object, place.last());
            object.remove(place.last());
        } else {
            List<@Nullable Object> items = items(parent);
            int index = index(place.last(), items.size());
            limits.shift(items.size() - index);
            items.remove(index);
        }
    }

    private @Nullable Object at(List<String> tokens) {
        Object value = root;
        for (String token : tokens) {
            value = value instanceof Map<?, ?> object ? member(object, token) : item(items(value), token);
        }
        return value;
    }

    private static @Nullable Object member(Map<?, ?> object, String name) {
        if (!object.containsKey(name)) {
            throw new NoSuchPlaceException("there is no member '" + name + "'");
        }
        return object.get(name);
    }

    private static @Nullable Object item(List<@Nullable Object> items, String token) {
        return items.get(index(token, items.size()));
    }

    private static int index(String token, int size) {
        if (!INDEX.matcher(token).matches() || Integer.parseInt(token) >= size) {
            throw new NoSuchPlaceException("'" + token + "' is no index of the list");
        }
        return Integer.parseInt(token);
    }

    @SuppressWarnings("unchecked") // Values are made by JsonValues and PlacedCopy alone.
    private static Map<String, @Nullable Object> members(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> items(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw new NoSuchPlaceException("the path leads through a value that is neither object nor list");
    }

    /** A place that is not in the value; says nothing of what the value holds. */
    static final class NoSuchPlaceException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchPlaceException(String message) {
            super(message, null, false, false);
        }
    }
}
