package org.specstar.benchmarks.report;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What one operation of one subject did in all its rounds.
 *
 * @param resources how many there were when it began
 * @param rates one of each round, per second; at least one
 * @param cpuMillis time of the server's processors per answer; NaN if unknown
 * @param residentBytes memory of the server at the end; 0 if unknown
 * @param errors answers that were none
 */
public record Measurement(
        Subject subject,
        long resources,
        int connections,
        String operation,
        List<Double> rates,
        double p50Millis,
        double p99Millis,
        double cpuMillis,
        long residentBytes,
        long errors) {
    private static final Set<String> TRANSFERS = Set.of("export", "import", "copy-out", "copy-in");

    public Measurement {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("No round of " + operation);
        }
        rates = List.copyOf(rates);
    }

    /** The median of the rounds. */
    public double rate() {
        List<Double> sorted = rates.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double slowestRound() {
        return Collections.min(rates);
    }

    public double fastestRound() {
        return Collections.max(rates);
    }

    public OptionalDouble cpu() {
        return Double.isNaN(cpuMillis) ? OptionalDouble.empty() : OptionalDouble.of(cpuMillis);
    }

    public boolean residentKnown() {
        return residentBytes > 0;
    }

    /** Whether one request moves many resources, so that the rate counts these. */
    boolean isTransfer() {
        return TRANSFERS.contains(operation);
    }

    /** Whether it was done once, so that there is a time and no rate. */
    boolean isTime() {
        return operation.equals("first-answer");
    }

    /** Whether it is about a server that has just started. */
    boolean isCold() {
        return isTime() || operation.startsWith("cold-");
    }

    Scenario scenario() {
        return new Scenario(subject, resources, connections, operation);
    }
}
