package org.specstar.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was measured, as a text of tables: one for each storage and number of resources, and one of the goals. */
public final class ResultsTable {
    private static final List<String> HEADER = List.of(
            "operation",
            "connections",
            "per second",
            "± %",
            "p50 ms",
            "p99 ms",
            "CPU ms",
            "RSS MB",
            "of its limit",
            "× other",
            "errors");

    private static final List<String> SUBJECTS = List.of(Subject.SPECSTAR, Subject.OTHER, Subject.RAW);

    private final Results results;

    private ResultsTable(Results results) {
        this.results = results;
    }

    public static String text(Results results) {
        ResultsTable table = new ResultsTable(results);
        StringBuilder text = new StringBuilder(title(results));
        Section.all(results)
                .forEach((section, measurements) ->
                        text.append('\n').append(section.title()).append("\n\n").append(table.of(measurements)));
        List<GoalCheck> checks = Goals.check(results);
        return checks.isEmpty()
                ? text.toString()
                : text.append('\n').append(goals(checks)).toString();
    }

    /** The run in one line. */
    static String title(Results results) {
        Machine machine = results.machine();
        String memory = machine.memoryBytes() > 0 ? Numbers.megabytes(machine.memoryBytes()) + " MB, " : "";
        return "specstar " + results.version() + ", " + results.started() + ", " + machine.cores() + " cores, " + memory
                + machine.os() + ", Java " + machine.java() + "\n";
    }

    private TextTable of(List<Measurement> measurements) {
        List<String> operations =
                measurements.stream().map(Measurement::operation).distinct().toList();
        TextTable table = new TextTable(HEADER);
        measurements.stream()
                .sorted(Comparator.<Measurement>comparingInt(measurement ->
                                SUBJECTS.indexOf(measurement.subject().name()))
                        .thenComparing(measurement -> operations.indexOf(measurement.operation()))
                        .thenComparing(Measurement::connections))
                .forEach(measurement -> table.add(row(measurement)));
        return table;
    }

    private List<String> row(Measurement measurement) {
        return List.of(
                name(measurement),
                Integer.toString(measurement.connections()),
                measurement.isTime() ? "" : Numbers.rate(measurement.rate()),
                spread(measurement),
                Numbers.millis(measurement.p50Millis()),
                Numbers.millis(measurement.p99Millis()),
                measurement.cpu().isPresent() ? Numbers.millis(measurement.cpuMillis()) : "",
                measurement.residentKnown() ? Numbers.megabytes(measurement.residentBytes()) : "",
                share(measurement),
                Limits.timesOther(measurement, results).map(Numbers::ratio).orElse(""),
                Numbers.count(measurement.errors()));
    }

    private static String name(Measurement measurement) {
        Subject subject = measurement.subject();
        return subject.is(Subject.OTHER) ? measurement.operation() + " (other)" : measurement.operation();
    }

    /** Half of what the rounds lie apart, of the median. */
    private static String spread(Measurement measurement) {
        double half = (measurement.fastestRound() - measurement.slowestRound()) / 2;
        return measurement.rates().size() == 1
                ? ""
                : String.format(Locale.ROOT, "%.0f", 100 * half / Math.max(measurement.rate(), Double.MIN_NORMAL));
    }

    private String share(Measurement measurement) {
        return Limits.operation(measurement.subject(), measurement.operation())
                .flatMap(limit -> Limits.share(measurement, results).map(share -> Numbers.ratio(share) + " " + limit))
                .orElse("");
    }

    private static TextTable goals(List<GoalCheck> checks) {
        TextTable table = new TextTable(List.of("goal", "measured", "wanted", ""));
        checks.forEach(check -> table.add(List.of(
                check.goal(), Numbers.ratio(check.measured()), check.wanted(), check.met() ? "met" : "missed")));
        return table;
    }
}
