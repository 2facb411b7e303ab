package org.specstar.integrity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a check has seen and found.
 *
 * @param counts of the kinds that were found
 */
public record Summary(long resources, long revisions, long binaries, Map<FindingKind, Long> counts) {
    public Summary {
        EnumMap<FindingKind, Long> ordered = new EnumMap<>(FindingKind.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
    }

    public boolean clean() {
        return counts.isEmpty();
    }

    public long findings() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
