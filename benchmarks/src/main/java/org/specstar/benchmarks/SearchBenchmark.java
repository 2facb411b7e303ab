package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.specstar.resource.ResourceReader;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.Models;
import org.specstar.schema.RegisteredModel;
import org.specstar.schema.Schema;

/**
 * Says what searches cost in a store of a thousand, a million or any other number of resources, heads and payloads
 * included: median and 99th percentile of one thread, and how they stand to those of the smallest store.
 *
 * <p>Arguments: {@code --storage memory|disk|postgres}, {@code --sizes 10000,100000}, {@code --seconds 3} for each
 * measurement and its warm-up.
 */
public final class SearchBenchmark {
    private static final List<String> OPTIONS = List.of("--storage", "--sizes", "--seconds");

    private final RegisteredModel<Issue> model;
    private final OpenedStorage storage;
    private final Duration time;
    private final PrintStream out;
    private final Map<String, Double> smallest = new HashMap<>();

    private SearchBenchmark(OpenedStorage storage, Duration time, PrintStream out) {
        this.model = model();
        this.storage = storage;
        this.time = time;
        this.out = out;
        storage.storage().declare(model.name(), model.searchFields());
    }

    @SuppressWarnings("unchecked") // It was declared with this record.
    private static RegisteredModel<Issue> model() {
        Models models = new Models();
        models.add(Schema.of(Issue.class));
        ModelCatalog catalog = models.compile();
        return (RegisteredModel<Issue>) catalog.bySegment("issue").orElseThrow();
    }

    /** Prints one table. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = Options.of(arguments, OPTIONS);
        String kind = options.getOrDefault("--storage", "memory");
        Duration time = Duration.ofSeconds(Long.parseLong(options.getOrDefault("--seconds", "3")));
        List<Integer> sizes = Arrays.stream(
                        options.getOrDefault("--sizes", "10000,100000").split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        System.out.println("storage " + kind);
        new SearchBenchmark(OpenedStorage.of(kind), time, System.out).run(sizes);
        // The database servers end with the process.
        System.exit(0);
    }

    private void run(List<Integer> sizes) {
        GeneratedIssues issues = new GeneratedIssues(model, storage);
        int filled = 0;
        for (int size : sizes) {
            long before = System.nanoTime();
            issues.fill(filled, size);
            storage.settled().run();
            out.printf(Locale.ROOT, "%n%,d resources, %,d more in %.1f s%n", size, size - filled, seconds(before));
            filled = size;
            measure();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void measure() {
        new Searches(new ResourceReader<>(model, storage.storage())).all().forEach((name, operation) -> {
            Measurement measured = Measurement.of(operation, time);
            double ratio = measured.medianMicros() / smallest.computeIfAbsent(name, first -> measured.medianMicros());
            out.printf(
                    Locale.ROOT,
                    "  %-42s median %9.1f µs   p99 %9.1f µs   %5.2f × the smallest%n",
                    name,
                    measured.medianMicros(),
                    measured.slowMicros(),
                    ratio);
        });
    }
}
