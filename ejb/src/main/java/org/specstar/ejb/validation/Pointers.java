package org.specstar.ejb.validation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.schema.JsonNames;

/** JSON Pointers of the places that Bean Validation names by properties. */
final class Pointers {
    private final StringBuilder pointer = new StringBuilder();
    private @Nullable Object value;

    private Pointers(Object root) {
        this.value = root;
    }

    /** @param root the payload that was validated */
    static String of(Object root, Path path) {
        Pointers walk = new Pointers(root);
        for (Path.Node node : path) {
            if (!walk.into(node)) {
                break;
            }
        }
        return walk.pointer.toString();
    }

    /** Goes one step further, if the payload's JSON has such a step. */
    private boolean into(Path.Node node) {
        if (node.isInIterable() && !intoElement(node)) {
            return false;
        }
        return node.getKind() != ElementKind.PROPERTY || intoComponent(node.getName());
    }

    private boolean intoElement(Path.Node node) {
        Integer index = node.getIndex();
        Object key = node.getKey();
        if (index != null) {
            step(index.toString(), value instanceof List<?> list ? list.get(index) : null);
        } else if (key != null) {
            step(key.toString(), value instanceof Map<?, ?> map ? map.get(key) : null);
        }
        // The elements of a set have no place of their own.
        return index != null || key != null;
    }

    private boolean intoComponent(String name) {
        Object owner = value;
        Optional<RecordComponent> component = owner == null ? Optional.empty() : component(owner.getClass(), name);
        component.ifPresent(found -> step(JsonNames.of(found), read(found, owner)));
        return component.isPresent();
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static @Nullable Object read(RecordComponent component, @Nullable Object owner) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A component that was validated cannot be read: " + component, e);
        }
    }

    private void step(String name, @Nullable Object next) {
        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        value = next;
    }
}
