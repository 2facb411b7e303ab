package org.specstar.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which share of its {@link Limits limit} an operation reaches. */
final class GoalsOfLimits {
    private static final List<Goal> GOALS = List.of(
            new Goal("memory", "read", "static-jaxrs", 0.6),
            new Goal("postgres", "create", "raw-insert", 0.5),
            new Goal("postgres", "create", "raw-rows", 0.5),
            new Goal("postgres", "read", "raw-select", 0.5),
            new Goal("postgres", "export", "copy-out", 0.5),
            new Goal("postgres", "import", "copy-in", 0.3));

    private GoalsOfLimits() {}

    private record Goal(String storage, String operation, String limit, double share) {
        boolean isFor(Measurement measurement) {
            return storage.equals(measurement.subject().storage()) && operation.equals(measurement.operation());
        }

        Optional<GoalCheck> check(Measurement measurement, Results results) {
            return results.nearest(measurement.scenario().of(Subject.RAW).doing(limit))
                    .map(limit -> GoalCheck.atLeast(
                            Goals.name(measurement, "of " + limit.operation()),
                            measurement.rate() / limit.rate(),
                            share));
        }
    }

    static Stream<GoalCheck> check(Results results) {
        return Goals.usual(results)
                .flatMap(measurement -> GOALS.stream()
                        .filter(goal -> goal.isFor(measurement))
                        .flatMap(goal -> goal.check(measurement, results).stream()));
    }
}
