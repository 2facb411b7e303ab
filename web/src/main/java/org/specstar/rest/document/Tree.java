package org.specstar.rest.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object whose members stand in the order in which they were added; values as {@code JsonText} writes them. */
public final class Tree extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    public Tree() {}

    /** An object with one member, to be added to. */
    public static Tree of(String name, @Nullable Object value) {
        return new Tree().with(name, value);
    }

    /** Adds a member, or gives it another value in its place. */
    public Tree with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Adds all members of another object. */
    public Tree withAll(Map<String, ? extends @Nullable Object> members) {
        putAll(members);
        return this;
    }

    /** Adds a member unless its value is empty. */
    public Tree withFilled(String name, Collection<?> value) {
        return value.isEmpty() ? this : with(name, value);
    }
}
