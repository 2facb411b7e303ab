package org.specstar.rest.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the description lacks something that the recorded one has, or has it otherwise. What it has besides is its own.
 * Of a text for people only that there is one is compared.
 *
 * @param place as a JSON pointer, where an item of a list that has a name stands under it
 */
record RecordedDifference(
        String place, @Nullable Object recorded, @Nullable Object ours) {
    static List<RecordedDifference> between(@Nullable Object recorded, @Nullable Object ours) {
        List<RecordedDifference> all = new ArrayList<>();
        compare("", recorded, ours, all);
        return all;
    }

    private static void compare(
            String place, @Nullable Object recorded, @Nullable Object ours, List<RecordedDifference> all) {
        if (recorded instanceof Map<?, ?> wanted && ours instanceof Map<?, ?> present) {
            wanted.forEach((key, value) -> member(place, key, value, present, all));
        } else if (recorded instanceof List<?> wanted && ours instanceof List<?> present) {
            lists(place, wanted, present, all);
        } else if (!(place.endsWith("/description") && ours != null) && !Objects.equals(recorded, ours)) {
            all.add(new RecordedDifference(place, recorded, ours));
        }
    }

    private static void lists(String place, List<?> wanted, List<?> present, List<RecordedDifference> all) {
        if (isNamed(wanted) && isNamed(present)) {
            compare(place, byName(wanted), byName(present), all);
        } else if (wanted.size() == present.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(place + "/" + i, wanted.get(i), present.get(i), all);
            }
        } else {
            all.add(new RecordedDifference(place, wanted, present));
        }
    }

    private static void member(
            String above, Object key, @Nullable Object value, Map<?, ?> present, List<RecordedDifference> all) {
        String place = above + "/" + key.toString().replace("/", "~1");
        if (present.containsKey(key)) {
            compare(place, value, present.get(key), all);
        } else {
            all.add(new RecordedDifference(place, value, null));
        }
    }

    private static boolean isNamed(List<?> items) {
        return !items.isEmpty()
                && items.stream().allMatch(item -> item instanceof Map<?, ?> map && map.containsKey("name"));
    }

    private static Map<Object, Object> byName(List<?> items) {
        Map<Object, Object> named = new LinkedHashMap<>();
        items.forEach(item -> named.put(Objects.requireNonNull(((Map<?, ?>) item).get("name")), item));
        return named;
    }
}
