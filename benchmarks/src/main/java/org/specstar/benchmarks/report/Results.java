package org.specstar.benchmarks.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of the benchmark.
 *
 * @param version of what was measured
 */
public record Results(String version, Machine machine, Instant started, List<Measurement> measurements) {
    public Results {
        measurements = List.copyOf(measurements);
    }

    Optional<Measurement> find(Scenario scenario) {
        return measurements.stream()
                .filter(measurement -> measurement.scenario().equals(scenario))
                .findFirst();
    }

    /** The same, or if there is none the one that differs in nothing but the number of resources. */
    Optional<Measurement> nearest(Scenario scenario) {
        return find(scenario)
                .or(() -> measurements.stream()
                        .filter(measurement -> measurement
                                .scenario()
                                .among(scenario.resources())
                                .equals(scenario))
                        .findFirst());
    }
}
