package org.specstar.benchmarks.report;

import java.time.Instant;
import java.util.List;

/** Runs of the benchmark for tests. */
final class Runs {
    private static final Machine MACHINE = new Machine(2, 8_000_000_000L, "Linux 6.1", "17.0.15");

    private Runs() {}

    static Results of(Measurement... measurements) {
        return new Results("0.1.0", MACHINE, Instant.parse("2026-01-02T03:04:05Z"), List.of(measurements));
    }

    /** Of 10,000 resources over 16 connections. */
    static Measurement measured(Subject subject, String operation, Double... rates) {
        return measured(new Scenario(subject, 10_000, 16, operation), rates);
    }

    static Measurement measured(Scenario scenario, Double... rates) {
        return new Measurement(
                scenario.subject(),
                scenario.resources(),
                scenario.connections(),
                scenario.operation(),
                List.of(rates),
                1.25,
                4.5,
                0.125,
                400_000_000,
                0);
    }
}
