package org.specstar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
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

    void add(Turn turn) {
        rates.add(turn.round().rate());
        micros.add(turn.round().micros());
        cpu = cpu.plus(turn.spent());
        errors += turn.round().errors();
        residentBytes = turn.resident();
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
