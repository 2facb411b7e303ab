package org.specstar.benchmarks.report;

import java.util.Map;
import java.util.Optional;

/**
 * Which raw operation is the limit of which operation: what the same server or its database does at most when it does
 * nothing else. An operation without one has no limit that could be measured apart from it.
 */
public final class Limits {
    private static final Map<String, String> ON_DATABASES = Map.of(
            "create", "raw-insert",
            "update", "raw-insert",
            "patch", "raw-insert",
            "read", "raw-select",
            "read-revision", "raw-select",
            "export", "copy-out",
            "import", "copy-in");

    private static final Map<String, String> ELSEWHERE =
            Map.of("read", "static-jaxrs", "read-revision", "static-jaxrs");

    private Limits() {}

    /** The raw operation that limits one of the platform's. The other server does not stand on the same ground. */
    public static Optional<String> operation(Subject subject, String operation) {
        return subject.is(Subject.SPECSTAR)
                ? Optional.ofNullable((subject.onDatabase() ? ON_DATABASES : ELSEWHERE).get(operation))
                : Optional.empty();
    }

    /** The measurement of the limit, of as many resources if there is one: what is static does not depend on them. */
    public static Optional<Measurement> of(Measurement measurement, Results results) {
        return operation(measurement.subject(), measurement.operation())
                .map(measurement.scenario().of(Subject.RAW)::doing)
                .flatMap(results::nearest);
    }

    /** The share of its limit that a measurement reaches. */
    public static Optional<Double> share(Measurement measurement, Results results) {
        return of(measurement, results).map(limit -> measurement.rate() / limit.rate());
    }

    /** How many times as fast as the other server's a rate is. */
    public static Optional<Double> timesOther(Measurement measurement, Results results) {
        return Optional.of(measurement.scenario())
                .filter(scenario -> scenario.subject().is(Subject.SPECSTAR))
                .flatMap(scenario -> results.find(scenario.of(Subject.OTHER)))
                .map(other -> measurement.rate() / other.rate());
    }
}
