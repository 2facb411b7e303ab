package org.specstar.patch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies a JSON Merge Patch (RFC 7386) to plain values. What of the target is not patched is shared, not copied. */
final class MergePatch {
    private MergePatch() {}

    static @Nullable Object applied(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> members)) {
            return patch;
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> object) {
            object.forEach((name, member) -> merged.put((String) name, member));
        }
        members.forEach((name, member) -> {
            if (member == null) {
                merged.remove((String) name);
            } else {
                merged.put((String) name, applied(merged.get(name), member));
            }
        });
        return merged;
    }
}
