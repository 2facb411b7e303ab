package org.specstar.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonValues;

/** Reads patches. The media type decides what a body is; without a telling one its shape does. */
public final class PatchParser {
    private PatchParser() {}

    /** An RFC 6902 patch: a list of operations, applied in order, all or none. */
    public static PayloadPatch jsonPatch(byte[] body) {
        return operations(JsonValues.read(body));
    }

    /** An RFC 7386 patch: an object whose members replace those of the payload, null removing them. */
    public static PayloadPatch mergePatch(byte[] body) {
        return merge(JsonValues.read(body));
    }

    /**
     * A body of plain JSON: a list is an RFC 6902 patch, an object an RFC 7386 one.
     *
     * @throws PatchException also for an object with {@code op} and {@code path}, which is a list's element by mistake
     */
    public static PayloadPatch byShape(byte[] body) {
        Object patch = JsonValues.read(body);
        if (patch instanceof Map<?, ?> object && object.containsKey("op") && object.containsKey("path")) {
            throw PatchException.mistaken("A JSON Patch is a list of operations; put the operation into [ ].");
        }
        return patch instanceof List ? operations(patch) : merge(patch);
    }

    private static PayloadPatch operations(@Nullable Object patch) {
        if (!(patch instanceof List<?> list)) {
            throw new PatchException("A JSON Patch (RFC 6902) is a list of operations.");
        }
        if (list.size() > PatchLimits.MOST_OPERATIONS) {
            throw PatchLimits.exceeded("A JSON Patch has at most " + PatchLimits.MOST_OPERATIONS + " operations, not "
                    + list.size() + ".");
        }
        List<PatchOperation> operations = new ArrayList<>(list.size());
        list.forEach(value -> operations.add(PatchOperation.of(value, operations.size())));
        return json -> applied(operations, JsonValues.read(json));
    }

    private static byte[] applied(List<PatchOperation> operations, @Nullable Object payload) {
        PatchedValue patched = new PatchedValue(payload);
        operations.forEach(operation -> operation.applyTo(patched));
        return JsonValues.write(patched.root());
    }

    private static PayloadPatch merge(@Nullable Object patch) {
        if (!(patch instanceof Map)) {
            throw new PatchException("A JSON Merge Patch (RFC 7386) is an object.");
        }
        return json -> JsonValues.write(MergePatch.applied(JsonValues.read(json), patch));
    }
}
