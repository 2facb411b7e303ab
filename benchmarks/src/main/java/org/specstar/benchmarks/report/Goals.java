package org.specstar.benchmarks.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The goals of the project that a run can say something about. */
final class Goals {
    static final long FEW = 10_000;
    static final long MANY = 1_000_000;
    static final int USUAL_CONNECTIONS = 16;

    private static final List<Function<Results, Stream<GoalCheck>>> ALL =
            List.of(GoalsOfOriginal::check, GoalsOfLimits::check, GoalsOfGrowth::check, GoalsOfSteadiness::check);

    private Goals() {}

    static List<GoalCheck> check(Results results) {
        return ALL.stream().flatMap(goals -> goals.apply(results)).toList();
    }

    /** The platform's own measurements. */
    static Stream<Measurement> own(Results results) {
        return results.measurements().stream()
                .filter(measurement -> measurement.subject().is(Subject.SPECSTAR));
    }

    /** The platform's own ones under the load that goals are meant for. */
    static Stream<Measurement> usual(Results results) {
        return own(results)
                .filter(measurement -> measurement.connections() == USUAL_CONNECTIONS || measurement.isTransfer());
    }

    /** Of a goal that is meant for one operation on one storage. */
    static String name(Measurement measurement, String of) {
        return measurement.operation() + ", " + measurement.subject().storage() + ", "
                + Numbers.count(measurement.resources()) + " resources, " + measurement.connections()
                + (measurement.connections() == 1 ? " connection: " : " connections: ") + of;
    }
}
