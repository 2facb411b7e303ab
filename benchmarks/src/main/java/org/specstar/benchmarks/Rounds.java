package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.specstar.benchmarks.load.Operation;
import org.specstar.benchmarks.load.WarmUp;
import org.specstar.benchmarks.report.Measurement;

/** Measures all entries at one number of resources: phase by phase, in each a warm-up and rounds that take turns. */
final class Rounds {
    private final Plan plan;
    private final long resources;
    private final Profiles profiles;
    private final PrintStream out;
    private final List<Measurement> measurements = new ArrayList<>();

    Rounds(Plan plan, long resources, Profiles profiles, PrintStream out) {
        this.plan = plan;
        this.resources = resources;
        this.profiles = profiles;
        this.out = out;
    }

    List<Measurement> of(List<Entry> entries) throws IOException {
        for (Operation.Phase phase : Operation.Phase.values()) {
            List<Entry> some = entries.stream()
                    .filter(entry -> entry.operation().phase() == phase)
                    .toList();
            measure(Possible.of(some, out));
        }
        return List.copyOf(measurements);
    }

    /** What moves many comes first, so that it is measured among as many as there should be; others add for minutes. */
    private void measure(List<Entry> entries) throws IOException {
        List<Entry> single =
                entries.stream().filter(entry -> !entry.task().movesMany()).toList();
        List<Entry> many =
                entries.stream().filter(entry -> entry.task().movesMany()).toList();
        warmUp(many);
        measure(many, 1);
        warmUp(single);
        for (int connections : plan.connections()) {
            measure(single, connections);
        }
        profiles.record(entries, resources);
    }

    private void warmUp(List<Entry> entries) throws IOException {
        if (!entries.isEmpty()) {
            Duration taken = new WarmUp(plan.warmUp())
                    .of(entries.stream().map(Entry::task).toList());
            out.printf(
                    "  %s: warm after %d s%n",
                    entries.stream().map(Entry::text).distinct().collect(Collectors.joining(", ")), taken.toSeconds());
        }
    }

    private void measure(List<Entry> entries, int connections) throws IOException {
        Map<Entry, Sum> sums = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (Entry entry : entries) {
                Turn turn = Turn.of(entry, connections, plan.round());
                sums.computeIfAbsent(entry, first -> new Sum()).add(turn);
            }
        }
        sums.forEach((entry, sum) -> {
            Measurement measurement = sum.measurement(new Sum.Name(
                    entry.subject(), resources, connections, entry.operation().text()));
            out.printf(Locale.ROOT, "    %-24s %3d  %,12.1f /s%n", entry.text(), connections, measurement.rate());
            measurements.add(measurement);
        });
    }
}
