package org.specstar.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.specstar.regex.CharacterSet.Range;

/** Which characters are cases of one another, as RE2 has it: by simple folding, whatever the language. */
final class Cases {
    /** The i without a dot and the I with one: cases of i in Turkish alone. */
    private static final List<Integer> ALONE = List.of(0x130, 0x131);

    private static final NavigableMap<Integer, List<Integer>> OTHERS = others();

    private Cases() {}

    private static NavigableMap<Integer, List<Integer>> others() {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (!ALONE.contains(point) && isCased(point)) {
                groups.computeIfAbsent(folded(point), key -> new ArrayList<>()).add(point);
            }
        }
        NavigableMap<Integer, List<Integer>> others = new TreeMap<>();
        groups.values().forEach(group -> group.forEach(point -> others.put(point, group)));
        return others;
    }

    private static boolean isCased(int point) {
        return Character.toLowerCase(point) != point || Character.toUpperCase(point) != point;
    }

    private static int folded(int point) {
        return Character.toLowerCase(Character.toUpperCase(point));
    }

    static CharacterSet folded(CharacterSet set) {
        List<Range> ranges = new ArrayList<>(set.ranges());
        for (Range range : set.ranges()) {
            OTHERS.subMap(range.first(), true, range.last(), true)
                    .values()
                    .forEach(group -> group.stream()
                            .filter(point -> !set.has(point))
                            .forEach(point -> ranges.add(new Range(point, point))));
        }
        return ranges.size() == set.ranges().size() ? set : CharacterSet.merged(ranges);
    }
}
