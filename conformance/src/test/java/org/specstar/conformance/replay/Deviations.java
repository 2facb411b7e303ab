package org.specstar.conformance.replay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specstar.conformance.json.Resources;

/** The deviations of one recording, at most one a step. */
record Deviations(List<Deviation> all) {
    /**
     * What differs in every answer, so that the replayer expects it everywhere: {@code utc-times}, every time is a UTC
     * instant with {@code Z}; {@code problem-details}, every error is a problem document; {@code head-mirror}, a meta
     * mirrors the info of its current revision.
     */
    static final Set<String> EVERYWHERE = Set.of("utc-times", "problem-details", "head-mirror");

    Deviations {
        all = List.copyOf(all);
        requireOneAStep(all);
    }

    private static void requireOneAStep(List<Deviation> all) {
        Set<Integer> steps = new HashSet<>();
        for (Deviation deviation : all) {
            if (!steps.add(deviation.step())) {
                throw new IllegalArgumentException("two deviations of step " + deviation.step());
            }
        }
    }

    static Deviations none() {
        return new Deviations(List.of());
    }

    /** Reads the deviations declared for a recording in the test resources. */
    static Deviations of(Recording recording) {
        return new Deviations(
                DeviationReader.read(Resources.json("/deviations/" + recording.name() + ".json"), recording));
    }

    Optional<Deviation> at(Step step) {
        return all.stream()
                .filter(deviation -> deviation.step() == step.number())
                .findFirst();
    }

    Set<String> ids() {
        return all.stream().map(Deviation::id).collect(toUnmodifiableSet());
    }
}
