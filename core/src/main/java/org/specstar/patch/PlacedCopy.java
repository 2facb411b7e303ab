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
        if (value instanceof String text) {
            limits.placeText(text);
        } else {
            limits.placeValue();
        }
        return value;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> object, int depth) {
        limits.placeValue();
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, member) -> {
            limits.placeText((String) name);
            copy.put((String) name, of(member, depth + 1));
        });
        return copy;
    }

    private List<@Nullable Object> items(List<?> list, int depth) {
        limits.placeValue();
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(of(item, depth + 1)));
        return copy;
    }
}
