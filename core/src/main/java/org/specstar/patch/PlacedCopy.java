package org.specstar.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies values on their way into a payload, so that no two places share what a later operation changes. */
final class PlacedCopy {
    private final PatchLimits limits;

    PlacedCopy(PatchLimits limits) {
        this.limits = limits;
    }

    /** @param depth of the place that the copy is for */
    @Nullable
    Object of(@Nullable Object value, int depth) {
        PatchLimits.requireDepth(depth);
        if (value instanceof Map<?, ?> object) {
            return members(object, depth);
        }
        if (value instanceof List<?> list) {
            return items(list, depth);
        }
        limits.place(value instanceof String text ? 1 + text.length() : 1);
        return value;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> object, int depth) {
        limits.place(1);
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, member) -> {
            limits.place(((String) name).length());
            copy.put((String) name, of(member, depth + 1));
        });
        return copy;
    }

    private List<@Nullable Object> items(List<?> list, int depth) {
        limits.place(1);
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(of(item, depth + 1)));
        return copy;
    }
}
