package org.specstar.conformance.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which recorded id stands for which id of this run. One to one: neither side is ever bound twice. */
final class Identities {
    private final Map<String, String> actualOf;
    private final Map<String, String> recordedOf;

    Identities() {
        this(Map.of(), Map.of());
    }

    private Identities(Map<String, String> actualOf, Map<String, String> recordedOf) {
        this.actualOf = new HashMap<>(actualOf);
        this.recordedOf = new HashMap<>(recordedOf);
    }

    Identities copy() {
        return new Identities(actualOf, recordedOf);
    }

    /** Learns the pair, or says why it cannot be. A complaint leaves everything as it was. */
    Optional<String> bind(String recorded, String actual) {
        String boundActual = actualOf.getOrDefault(recorded, actual);
        if (!boundActual.equals(actual)) {
            return Optional.of("id %s is %s in this run, not %s".formatted(recorded, boundActual, actual));
        }
        String boundRecorded = recordedOf.getOrDefault(actual, recorded);
        if (!boundRecorded.equals(recorded)) {
            return Optional.of("id %s stands for %s already, not for %s".formatted(actual, boundRecorded, recorded));
        }
        actualOf.put(recorded, actual);
        recordedOf.put(actual, recorded);
        return Optional.empty();
    }

    /** The id of this run; an id never seen in an answer is itself. */
    String actual(String recorded) {
        return actualOf.getOrDefault(recorded, recorded);
    }
}
