package org.specstar.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many times as fast as the original. Where that was not measured in the same run, what was noted of version 0.8.3 (one
 * process on two cores; requests or resources per second) stands in.
 */
final class GoalsOfOriginal {
    private static final List<Goal> GOALS = List.of(
            new Goal("memory", "read", 10, 1_220),
            new Goal("memory", "create", 5, 1_060),
            new Goal("memory", "update", 5, 1_130),
            new Goal("memory", "list", 100, 18),
            new Goal("memory", "search", 100, 20),
            new Goal("memory", "import", 3, 27_000),
            new Goal("memory", "export", 3, 24_000),
            new Goal("disk", "read", 10, 750),
            new Goal("disk", "create", 3, 600),
            new Goal("disk", "update", 3, 390),
            new Goal("disk", "list", 100, 4),
            new Goal("disk", "search", 100, 5),
            new Goal("disk", "import", 8, 1_100),
            new Goal("disk", "export", 10, 5_000),
            new Goal("postgres", "read", 10, 190),
            new Goal("postgres", "create", 5, 250),
            new Goal("postgres", "update", 5, 110),
            new Goal("postgres", "list", 20, 170),
            new Goal("postgres", "search", 20, 44),
            new Goal("postgres", "import", 20, 270),
            new Goal("postgres", "export", 10, 3_000));

    private GoalsOfOriginal() {}

    /** @param noted what the original did at 10,000 resources over 16 connections, of a range the upper end */
    private record Goal(String storage, String operation, double times, double noted) {
        boolean isFor(Measurement measurement) {
            String kind = measurement.subject().onDatabase()
                    ? "postgres"
                    : measurement.subject().storage();
            return storage.equals(kind) && operation.equals(measurement.operation());
        }

        GoalCheck check(Measurement measurement, Results results) {
            Optional<Double> beside = Limits.timesOther(measurement, results);
            String of = beside.isPresent() ? "× other" : "× original as noted";
            return GoalCheck.atLeast(Goals.name(measurement, of), beside.orElse(measurement.rate() / noted), times);
        }
    }

    static Stream<GoalCheck> check(Results results) {
        return Goals.usual(results)
                .filter(measurement -> measurement.resources() == Goals.FEW)
                .flatMap(measurement -> GOALS.stream()
                        .filter(goal -> goal.isFor(measurement))
                        .map(goal -> goal.check(measurement, results)));
    }
}
