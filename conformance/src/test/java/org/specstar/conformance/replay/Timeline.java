package org.specstar.conformance.replay;

import static java.time.temporal.ChronoUnit.MICROS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which recorded time stands for which time of this run: one to one and in the same order. */
final class Timeline {
    private final TreeMap<Instant, Instant> actualOf;

    Timeline() {
        this(Map.of());
    }

    private Timeline(Map<Instant, Instant> pairs) {
        actualOf = new TreeMap<>(pairs);
    }

    Timeline copy() {
        return new Timeline(actualOf);
    }

    /** Learns the pair, or says why it cannot be. A complaint leaves everything as it was. */
    Optional<String> bind(Instant recorded, Instant actual) {
        Instant known = actualOf.get(recorded);
        if (known != null) {
            return known.equals(actual)
                    ? Optional.empty()
                    : Optional.of("time %s is %s in this run, not %s".formatted(recorded, known, actual));
        }
        Entry<Instant, Instant> before = actualOf.lowerEntry(recorded);
        if (before != null && !before.getValue().isBefore(actual)) {
            return Optional.of(order(recorded, actual, "after", before));
        }
        Entry<Instant, Instant> after = actualOf.higherEntry(recorded);
        if (after != null && !after.getValue().isAfter(actual)) {
            return Optional.of(order(recorded, actual, "before", after));
        }
        actualOf.put(recorded, actual);
        return Optional.empty();
    }

    private static String order(Instant recorded, Instant actual, String relation, Entry<Instant, Instant> other) {
        return "time %s (recorded %s) should be %s %s (recorded %s)"
                .formatted(actual, recorded, relation, other.getValue(), other.getKey());
    }

    /**
     * The time of this run that lies where the recorded one lay: a known one exactly, one between two known ones at the
     * same share of the way, one outside at the same distance from the nearest. Before anything is known, itself.
     */
    Instant actual(Instant recorded) {
        Entry<Instant, Instant> floor = actualOf.floorEntry(recorded);
        Entry<Instant, Instant> ceiling = actualOf.ceilingEntry(recorded);
        if (floor == null || ceiling == null) {
            return outside(recorded, floor == null ? ceiling : floor);
        }
        Duration gap = Duration.between(floor.getKey(), ceiling.getKey());
        if (gap.isZero()) {
            return floor.getValue();
        }
        BigDecimal share = nanos(Duration.between(floor.getKey(), recorded)).divide(nanos(gap), MathContext.DECIMAL64);
        BigDecimal way =
                nanos(Duration.between(floor.getValue(), ceiling.getValue())).multiply(share);
        return floor.getValue().plusNanos(way.longValue()).truncatedTo(MICROS);
    }

    private static Instant outside(Instant recorded, @Nullable Entry<Instant, Instant> nearest) {
        return nearest == null ? recorded : nearest.getValue().plus(Duration.between(nearest.getKey(), recorded));
    }

    private static BigDecimal nanos(Duration duration) {
        return new BigDecimal(duration.toNanos());
    }
}
