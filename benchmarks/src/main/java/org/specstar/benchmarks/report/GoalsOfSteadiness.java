package org.specstar.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** No answer much later than the others, none that is an error, and a server that stays as small as it was. */
final class GoalsOfSteadiness {
    private static final int MANY_CONNECTIONS = 64;
    private static final double MOST_TIMES_THE_MEDIAN = 10;
    private static final Map<String, Double> MOST_MEGABYTES = Map.of("postgres", 600.0, "disk", 800.0);

    private GoalsOfSteadiness() {}

    static Stream<GoalCheck> check(Results results) {
        return Section.all(results).entrySet().stream()
                .flatMap(section -> check(section.getKey(), own(section.getValue())));
    }

    private static List<Measurement> own(List<Measurement> measurements) {
        return measurements.stream()
                .filter(measurement -> measurement.subject().is(Subject.SPECSTAR))
                .toList();
    }

    private static Stream<GoalCheck> check(Section section, List<Measurement> own) {
        return Stream.of(slowest(own), errors(section, own), largest(section, own))
                .flatMap(Optional::stream);
    }

    /** The operation that is worst at it: the others are better. */
    private static Optional<GoalCheck> slowest(List<Measurement> own) {
        return own.stream()
                .filter(measurement -> measurement.connections() == MANY_CONNECTIONS)
                .max(Comparator.comparing(GoalsOfSteadiness::tail))
                .map(worst -> GoalCheck.atMost(
                        Goals.name(worst, "p99, of p50 (the worst)"), tail(worst), MOST_TIMES_THE_MEDIAN));
    }

    private static double tail(Measurement measurement) {
        return measurement.p99Millis() / measurement.p50Millis();
    }

    private static Optional<GoalCheck> errors(Section section, List<Measurement> own) {
        long errors = own.stream().mapToLong(Measurement::errors).sum();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(GoalCheck.atMost(section.title() + ": errors", errors, 0));
    }

    private static Optional<GoalCheck> largest(Section section, List<Measurement> own) {
        return Optional.ofNullable(MOST_MEGABYTES.get(section.storage()))
                .filter(bound -> section.resources() == Goals.MANY)
                .flatMap(bound -> own.stream()
                        .filter(Measurement::residentKnown)
                        .max(Comparator.comparing(Measurement::residentBytes))
                        .map(largest -> GoalCheck.atMost(
                                section.title() + ": RSS in MB", largest.residentBytes() / 1e6, bound)));
    }
}
