package org.specstar.patch;

import jakarta.json.JsonArray;
import jakarta.json.JsonMergePatch;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Reads patches. The media type decides what a body is; without a telling one its shape does. */
public final class PatchParser {
    private PatchParser() {}

    /** An RFC 6902 patch: a list of operations, applied in order, all or none. */
    public static PayloadPatch jsonPatch(byte[] body) {
        return operations(JsonTree.read(body));
    }

    /** An RFC 7386 patch: an object whose members replace those of the payload, null removing them. */
    public static PayloadPatch mergePatch(byte[] body) {
        return merge(JsonTree.read(body));
    }

    /**
     * A body of plain JSON: a list is an RFC 6902 patch, an object an RFC 7386 one.
     *
     * @throws PatchException also for an object with {@code op} and {@code path}, which is a list's element by mistake
     */
    public static PayloadPatch byShape(byte[] body) {
        JsonValue patch = JsonTree.read(body);
        if (patch instanceof JsonObject object && object.containsKey("op") && object.containsKey("path")) {
            throw PatchException.mistaken("A JSON Patch is a list of operations; put the operation into [ ].");
        }
        return patch instanceof JsonArray ? operations(patch) : merge(patch);
    }

    private static PayloadPatch operations(JsonValue patch) {
        if (!(patch instanceof JsonArray list)) {
            throw new PatchException("A JSON Patch (RFC 6902) is a list of operations.");
        }
        List<PatchOperation> operations = new ArrayList<>(list.size());
        list.forEach(value -> operations.add(PatchOperation.of(value, operations.size())));
        return json -> applied(operations, JsonTree.read(json));
    }

    private static byte[] applied(List<PatchOperation> operations, JsonValue payload) {
        JsonValue after = payload;
        for (PatchOperation operation : operations) {
            after = operation.applyTo(after);
        }
        return JsonTree.write(after);
    }

    private static PayloadPatch merge(JsonValue patch) {
        if (!(patch instanceof JsonObject)) {
            throw new PatchException("A JSON Merge Patch (RFC 7386) is an object.");
        }
        JsonMergePatch merge = JsonTree.provider().createMergePatch(patch);
        return json -> JsonTree.write(merge.apply(JsonTree.read(json)));
    }
}
