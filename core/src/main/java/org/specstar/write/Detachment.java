package org.specstar.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.patch.PayloadPatch;
import org.specstar.payload.JsonValues;

/** Takes references out of a payload: a single one becomes null, in a list the items go. */
record Detachment(List<String> steps, Set<String> targets) implements PayloadPatch {
    /**
     * @param field dotted path
     * @param targets ids that are not to be referred to any more
     */
    static PayloadPatch of(String field, Collection<String> targets) {
        return new Detachment(List.of(field.split("\\.")), Set.copyOf(targets));
    }

    @Override
    public byte[] applyTo(byte[] json) {
        return JsonValues.write(without(JsonValues.read(json), steps));
    }

    private @Nullable Object without(@Nullable Object value, List<String> way) {
        if (way.isEmpty()) {
            return detached(value);
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(object);
        copy.replaceAll(
                (name, member) -> name.equals(way.get(0)) ? without(member, way.subList(1, way.size())) : member);
        return copy;
    }

    private @Nullable Object detached(@Nullable Object value) {
        if (!(value instanceof Collection<?> items)) {
            return targets.contains(String.valueOf(value)) ? null : value;
        }
        List<@Nullable Object> rest = new ArrayList<>(items);
        rest.removeIf(item -> targets.contains(String.valueOf(item)));
        return rest;
    }
}
