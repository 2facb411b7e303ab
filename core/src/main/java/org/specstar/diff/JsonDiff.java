package org.specstar.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonValues;

/**
 * The difference between two JSON documents. Time and memory grow linearly with the documents; JSON-P's own diff keeps a
 * table of the product of two lists' lengths, which are 40 gigabytes for two lists of 100,000. So lists are not
 * aligned: between what they have in common at the beginning and at the end, elements are compared by position.
 */
public final class JsonDiff {
    private final PatchText patch;

    private JsonDiff(PatchText patch) {
        this.patch = patch;
    }

    /**
     * The patch that turns one document into the other: a compact list of {@code add}, {@code remove} and
     * {@code replace}, empty if both are the same value. The order of members makes no difference; 1 and 1.0 do differ.
     *
     * @throws org.specstar.payload.MalformedJsonException if one of them is not JSON within the limits
     * @throws org.specstar.payload.InvalidPayloadException if one of them could not be a payload, see {@link JsonValues}
     */
    public static byte[] between(byte[] from, byte[] to) {
        Object target = JsonValues.read(to);
        PatchText patch = PatchText.forDocuments(from.length, to.length);
        new JsonDiff(patch).compare(JsonValues.read(from), target);
        return patch.overlong() ? PatchText.replacing(target) : patch.toBytes();
    }

    private void compare(@Nullable Object from, @Nullable Object to) {
        if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
            objects(before, after);
        } else if (from instanceof List<?> before && to instanceof List<?> after) {
            lists(before, after);
        } else if (!Objects.equals(from, to)) {
            patch.replace(to);
        }
    }

    private void objects(Map<?, ?> from, Map<?, ?> to) {
        from.keySet().stream().filter(name -> !to.containsKey(name)).forEach(name -> patch.at(name, patch::remove));
        to.forEach((name, member) -> patch.at(name, () -> member(from, name, member)));
    }

    private void member(Map<?, ?> from, Object name, @Nullable Object to) {
        if (from.containsKey(name)) {
            compare(from.get(name), to);
        } else {
            patch.add(to);
        }
    }

    private void lists(List<?> from, List<?> to) {
        int shorter = Math.min(from.size(), to.size());
        int same = sameAtBeginning(from, to, shorter);
        int sameAtEnd = sameAtEnd(from, to, shorter - same);
        elements(same, from.subList(same, from.size() - sameAtEnd), to.subList(same, to.size() - sameAtEnd));
    }

    private static int sameAtBeginning(List<?> from, List<?> to, int most) {
        int same = 0;
        while (same < most && Objects.equals(from.get(same), to.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<?> from, List<?> to, int most) {
        int same = 0;
        while (same < most && Objects.equals(from.get(from.size() - 1 - same), to.get(to.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /** Removes from the back, so that no element moves before its turn. */
    private void elements(int first, List<?> from, List<?> to) {
        int both = Math.min(from.size(), to.size());
        for (int i = 0; i < both; i++) {
            Object before = from.get(i);
            Object after = to.get(i);
            patch.at(first + i, () -> compare(before, after));
        }
        for (int i = from.size() - 1; i >= both; i--) {
            patch.at(first + i, patch::remove);
        }
        for (int i = both; i < to.size(); i++) {
            Object added = to.get(i);
            patch.at(first + i, () -> patch.add(added));
        }
    }
}
