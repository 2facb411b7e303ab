package org.specstar.benchmarks.report;

import java.util.Set;
import java.util.stream.Stream;

/** What touches one resource or one page costs among a million hardly more than among ten thousand. */
final class GoalsOfGrowth {
    private static final double MOST = 2;
    private static final Set<String> STORAGES = Set.of("disk", "postgres");
    private static final Set<String> OPERATIONS = Set.of(
            "create",
            "read",
            "read-revision",
            "update",
            "patch",
            "list",
            "search",
            "walk",
            "blob-up",
            "blob-down",
            "mixed");

    private GoalsOfGrowth() {}

    static Stream<GoalCheck> check(Results results) {
        return Goals.usual(results)
                .filter(many -> many.resources() == Goals.MANY)
                .filter(many -> STORAGES.contains(many.subject().storage()))
                .filter(many -> OPERATIONS.contains(many.operation()))
                .flatMap(many ->
                        results.find(many.scenario().among(Goals.FEW)).stream().map(few -> check(few, many)));
    }

    private static GoalCheck check(Measurement few, Measurement many) {
        return GoalCheck.atMost(
                Goals.name(many, "cost, of that at " + Numbers.count(Goals.FEW)), few.rate() / many.rate(), MOST);
    }
}
