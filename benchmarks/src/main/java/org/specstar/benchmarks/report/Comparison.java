package org.specstar.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between two runs, and whether by more than the rounds of each differ among themselves. */
public final class Comparison {
    private static final List<String> HEADER =
            List.of("measurement", "before", "after", "ratio", "p99 ratio", "CPU ratio", "rate");

    private final List<Compared> common;
    private final List<Scenario> alone;

    private Comparison(List<Compared> common, List<Scenario> alone) {
        this.common = common;
        this.alone = alone;
    }

    public static Comparison of(Results before, Results after) {
        List<Compared> common = before.measurements().stream()
                .flatMap(old -> after.find(old.scenario()).map(young -> new Compared(old, young)).stream())
                .toList();
        return new Comparison(
                common,
                Stream.concat(missing(before, after), missing(after, before)).toList());
    }

    private static Stream<Scenario> missing(Results there, Results here) {
        return there.measurements().stream()
                .map(Measurement::scenario)
                .filter(scenario -> here.find(scenario).isEmpty());
    }

    List<Compared> common() {
        return common;
    }

    List<Scenario> alone() {
        return alone;
    }

    /** A table of what both runs have measured, and in a few words what it says. */
    public String text() {
        TextTable table = new TextTable(HEADER);
        common.stream().map(Comparison::row).forEach(table::add);
        return table + "\n" + summary() + notCompared();
    }

    private static List<String> row(Compared compared) {
        Measurement before = compared.before();
        Measurement after = compared.after();
        return List.of(
                before.scenario().text(),
                Numbers.rate(before.rate()),
                Numbers.rate(after.rate()),
                Numbers.ratio(compared.ratio()),
                Numbers.ratio(after.p99Millis() / before.p99Millis()),
                cpuRatio(before.cpu(), after.cpu()),
                compared.verdict().text());
    }

    private static String cpuRatio(OptionalDouble before, OptionalDouble after) {
        return before.isPresent() && after.isPresent() ? Numbers.ratio(after.getAsDouble() / before.getAsDouble()) : "";
    }

    /** Many comparisons find something where there is nothing; how many of them do is said beside. */
    private String summary() {
        long beyond = common.stream().filter(Compared::beyondNoise).count();
        double expected = common.stream().mapToDouble(Compared::chance).sum();
        return String.format(
                Locale.ROOT,
                "%d of %d rates differ beyond the noise; %.1f would if nothing had changed.\n",
                beyond,
                common.size(),
                expected);
    }

    private String notCompared() {
        return alone.isEmpty()
                ? ""
                : alone.stream().map(Scenario::text).collect(Collectors.joining("; ", "In one run alone: ", ".\n"));
    }
}
