package org.specstar.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.specstar.benchmarks.load.Operation;

/**
 * What is measured, and how long.
 *
 * @param sizes how many resources there are
 * @param round how long one round of one operation is
 * @param warmUp how long the warm-up is at most
 * @param profile how long each operation is recorded afterwards; zero for not at all
 */
record Plan(
        List<Long> sizes,
        List<Integer> connections,
        Set<Operation> operations,
        int rounds,
        Duration round,
        Duration warmUp,
        Duration profile) {

    static Plan of(Arguments arguments) {
        return new Plan(
                arguments.list("--resources", "10k", Arguments::resources).stream()
                        .sorted()
                        .distinct()
                        .toList(),
                arguments.list("--connections", "1,16,64", Arguments::connections),
                operations(arguments),
                arguments.number("--rounds", 3, 1),
                Duration.ofSeconds(arguments.number("--seconds", 5, 1)),
                Duration.ofSeconds(arguments.number("--warm-up", 240, 0)),
                Duration.ofSeconds(arguments.number("--profile", 0, 0)));
    }

    private static Set<Operation> operations(Arguments arguments) {
        return arguments.has("--operations")
                ? EnumSet.copyOf(arguments.list("--operations", "", Operation::of))
                : EnumSet.copyOf(Arrays.asList(Operation.values()));
    }

    boolean has(Operation operation) {
        return operations.contains(operation);
    }
}
