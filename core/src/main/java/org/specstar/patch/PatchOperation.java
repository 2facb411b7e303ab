package org.specstar.patch;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatch;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.Map;

/**
 * One operation of a JSON Patch, checked for what RFC 6902 asks of it.
 *
 * @param index its place in the patch, from 0
 */
record PatchOperation(int index, String op, String path, JsonPatch single) {
    /** What each kind needs besides {@code op} and {@code path}; empty text for nothing. */
    private static final Map<String, String> OPERANDS =
            Map.of("add", "value", "remove", "", "replace", "value", "move", "from", "copy", "from", "test", "value");

    static PatchOperation of(JsonValue value, int index) {
        if (!(value instanceof JsonObject operation)) {
            throw new PatchException("Operation " + index + " of the JSON Patch is not an object.");
        }
        String op = text(operation, "op");
        String operand = OPERANDS.get(op);
        if (operand == null) {
            throw new PatchException("Unknown operation '" + op + "'");
        }
        if (operand.equals("value") && !operation.containsKey("value")) {
            throw missing("value");
        }
        if (operand.equals("from")) {
            pointer(operation, "from");
        }
        return new PatchOperation(index, op, pointer(operation, "path"), single(operation));
    }

    private static String text(JsonObject operation, String name) {
        if (!(operation.get(name) instanceof JsonString text)) {
            throw missing(name);
        }
        return text.getString();
    }

    private static String pointer(JsonObject operation, String name) {
        String pointer = text(operation, name);
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new PatchException("The '" + name + "' of an operation is a JSON Pointer (RFC 6901): empty, or"
                    + " beginning with '/'.");
        }
        return pointer;
    }

    private static PatchException missing(String name) {
        return new PatchException("Operation must have a '" + name + "' member");
    }

    private static JsonPatch single(JsonObject operation) {
        return JsonTree.provider()
                .createPatch(
                        JsonTree.provider().createArrayBuilder().add(operation).build());
    }

    JsonValue applyTo(JsonValue payload) {
        if (!(payload instanceof JsonStructure structure)) {
            throw new PatchException(
                    "Operation " + index + " ('" + op + "') comes after the payload was made a scalar.");
        }
        try {
            return single.apply(structure);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            // The servers' JSON-P fails by casts where a path leads through a scalar; its texts may show stored values.
            throw new PatchException(
                    "Operation " + index + " of the JSON Patch ('" + op + "' at '" + path
                            + "') does not apply to the payload.",
                    e);
        }
    }
}
