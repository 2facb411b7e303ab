package org.specstar.benchmarks.report;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A rate in a chart, with what it is seen beside. */
record Bar(Measurement measurement, Results results) {
    /** What it counts stands beside the operation where it is not requests. */
    String label() {
        return measurement.isTransfer() ? measurement.operation() + " (resources)" : measurement.operation();
    }

    String storage() {
        return measurement.subject().storage();
    }

    double rate() {
        return measurement.rate();
    }

    Optional<Measurement> limit() {
        return Limits.of(measurement, results);
    }

    Optional<Measurement> other() {
        return results.find(measurement.scenario().of(Subject.OTHER));
    }

    String share() {
        return Limits.share(measurement, results).map(Numbers::ratio).orElse("");
    }

    String timesOther() {
        return Limits.timesOther(measurement, results).map(Numbers::ratio).orElse("");
    }

    /** All that the axis must show. */
    DoubleStream values() {
        return Stream.of(Optional.of(measurement), limit(), other())
                .flatMap(Optional::stream)
                .mapToDouble(Measurement::rate);
    }
}
