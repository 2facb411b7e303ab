package org.specstar.patch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.patch.PatchedValue.NoSuchPlaceException;

/**
 * One operation of a JSON Patch (RFC 6902).
 *
 * @param index its place in the patch, from 0
 * @param from where a copy or move begins; the same as the path for other operations
 * @param value the operand; null also for operations without one
 */
record PatchOperation(
        int index,
        Kind kind,
        Pointer path,
        Pointer from,
        @Nullable Object value) {
    /** What an operation does, and which member it needs besides {@code op} and {@code path}. */
    enum Kind {
        ADD("value"),
        REMOVE(""),
        REPLACE("value"),
        MOVE("from"),
        COPY("from"),
        TEST("value");

        private static final Map<String, Kind> BY_NAME =
                Map.of("add", ADD, "remove", REMOVE, "replace", REPLACE, "move", MOVE, "copy", COPY, "test", TEST);

        private final String operand;

        Kind(String operand) {
            this.operand = operand;
        }
    }

    static PatchOperation of(@Nullable Object value, int index) {
        if (!(value instanceof Map<?, ?> members)) {
            throw new PatchException("Operation " + index + " of the JSON Patch is not an object.");
        }
        String op = text(members, "op");
        Kind kind = Kind.BY_NAME.get(op);
        if (kind == null) {
            throw new PatchException("Unknown operation '" + op + "'");
        }
        Pointer path = Pointer.parse(text(members, "path"));
        if (kind.operand.equals("value") && !members.containsKey("value")) {
            throw missing("value");
        }
        Pointer from = kind.operand.equals("from") ? Pointer.parse(text(members, "from")) : path;
        return new PatchOperation(index, kind, path, from, members.get("value"));
    }

    private static String text(Map<?, ?> members, String name) {
        if (!(members.get(name) instanceof String text)) {
            throw missing(name);
        }
        return text;
    }

    private static PatchException missing(String name) {
        return new PatchException("Operation must have a '" + name + "' member");
    }

    void applyTo(PatchedValue payload) {
        try {
            change(payload);
        } catch (NoSuchPlaceException e) {
            throw new PatchException(
                    "Operation " + index + " of the JSON Patch does not apply: " + e.getMessage() + ".", e);
        }
    }

    private void change(PatchedValue payload) {
        switch (kind) {
            case ADD -> payload.add(path, value);
            case REMOVE -> payload.remove(path);
            case REPLACE -> payload.replace(path, value);
            case COPY -> payload.add(path, payload.get(from));
            case MOVE -> move(payload);
            case TEST -> test(payload);
        }
    }

    private void move(PatchedValue payload) {
        if (from.contains(path)) {
            throw new NoSuchPlaceException("a value cannot be moved into itself");
        }
        Object moved = payload.get(from);
        if (!from.equals(path)) {
            payload.remove(from);
            payload.add(path, moved);
        }
    }

    private void test(PatchedValue payload) {
        if (!JsonEquality.areEqual(payload.get(path), value)) {
            throw new NoSuchPlaceException("the value tested is another one");
        }
    }
}
