package org.specstar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.specstar.benchmarks.load.Round;
import org.specstar.benchmarks.report.Measurement;
import org.specstar.benchmarks.report.Subject;

/** What the rounds of one operation come to. Used by one thread. */
final class Sum {
    private static final int DIGITS = 3;
    private static final double MICROS_OF_MILLI = 1e3;
    private static final double NANOS_OF_MILLI = 1e6;

    private final List<Double> rates = new ArrayList<>();
    private final Histogram micros = new Histogram(DIGITS);
    private Duration cpu = Duration.ZERO;
    private long errors;
    private long residentBytes;

    /** What was asked of whom. */
    record Name(Subject subject, long resources, int connections, String operation) {}

    /**
     * Adds a round.
     *
     * @param spent what processors have spent on the server meanwhile
     * @param resident memory of the server at the end of it
     */
    void add(Round round, Duration spent, long resident) {
        rates.add(round.rate());
        micros.add(round.micros());
        cpu = cpu.plus(spent);
        errors += round.errors();
        residentBytes = resident;
    }

    Measurement measurement(Name name) {
        double cpuMillis = cpu.isZero() ? Double.NaN : cpu.toNanos() / NANOS_OF_MILLI / micros.getTotalCount();
        return new Measurement(
                name.subject(),
                name.resources(),
                name.connections(),
                name.operation(),
                rates,
                micros.getValueAtPercentile(50) / MICROS_OF_MILLI,
                micros.getValueAtPercentile(99) / MICROS_OF_MILLI,
                cpuMillis,
                residentBytes,
                errors);
    }
}
