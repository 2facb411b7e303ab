package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says how many creates, reads and updates a server does in a second on each storage, and beside them how many plain JDBC
 * inserts and selects of the same bytes the same server does through a resource of its own: medians of rounds in which all of
 * them take turns, after a warm-up.
 *
 * <p>Arguments: {@code --storages disk,postgres}, {@code --clients 16,64}, {@code --seconds 5} for each measurement, {@code
 * --rounds 3}, {@code --warm-up 90} seconds, {@code --home} directory of the checkout.
 */
public final class StorageBenchmark {
    private static final List<String> OPTIONS =
            List.of("--storages", "--clients", "--seconds", "--rounds", "--warm-up", "--home");
    private static final Pattern ID = Pattern.compile("\"resource_id\":\"([^\"]+)\"");
    private static final int KNOWN = 1_000;

    private final Map<String, String> options;
    private final PrintStream out;

    private StorageBenchmark(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Prints one table for each storage. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        new StorageBenchmark(Options.of(arguments, OPTIONS), System.out).run();
        // The S3 server ends with the process.
        System.exit(0);
    }

    private void run() throws IOException {
        Path home =
                Path.of(options.getOrDefault("--home", ".")).toAbsolutePath().normalize();
        for (String storage :
                options.getOrDefault("--storages", "disk,postgres").split(",")) {
            try (BenchmarkServer server = BenchmarkServer.start(home, storage)) {
                out.printf(Locale.ROOT, "%nstorage %s%n", storage);
                measure(server, storage);
            }
        }
    }

    private void measure(BenchmarkServer server, String storage) throws IOException {
        boolean raw = storage.startsWith("postgres") || storage.equals("disk");
        List<ServedOperation> operations = Arrays.stream(ServedOperation.values())
                .filter(operation -> raw || !operation.isRaw())
                .toList();
        Map<ServedOperation, List<String>> known = known(server, operations);
        warmUp(server, operations, known);
        for (String clients : options.getOrDefault("--clients", "16,64").split(",")) {
            print(clients, rates(new ClosedLoop(server.port(), Integer.parseInt(clients)), operations, known));
        }
    }

    private static Map<ServedOperation, List<String>> known(BenchmarkServer server, List<ServedOperation> operations)
            throws IOException {
        Map<ServedOperation, List<String>> known = new EnumMap<>(ServedOperation.class);
        try (HttpConnection connection = new HttpConnection(server.port())) {
            List<String> resources = made(connection, ServedOperation.CREATE);
            List<String> rows = List.of();
            if (operations.contains(ServedOperation.RAW_INSERT)) {
                connection.ask("POST", "/_raw/table", new byte[0]);
                rows = made(connection, ServedOperation.RAW_INSERT);
            }
            for (ServedOperation operation : operations) {
                known.put(operation, operation.isRaw() ? rows : resources);
            }
        }
        return known;
    }

    private static List<String> made(HttpConnection connection, ServedOperation operation) throws IOException {
        List<String> ids = new ArrayList<>(KNOWN);
        while (ids.size() < KNOWN) {
            String answer = operation.ask(connection, List.of()).text();
            Matcher id = ID.matcher(answer);
            if (!id.find()) {
                throw new IllegalStateException(operation.text() + " was answered " + answer);
            }
            ids.add(id.group(1));
        }
        return List.copyOf(ids);
    }

    private void warmUp(
            BenchmarkServer server, List<ServedOperation> operations, Map<ServedOperation, List<String>> known) {
        ClosedLoop loop = new ClosedLoop(server.port(), 16);
        long end = System.nanoTime() + seconds("--warm-up", "90").toNanos();
        while (System.nanoTime() < end) {
            operations.forEach(
                    operation -> loop.rate(operation, known.getOrDefault(operation, List.of()), Duration.ofSeconds(2)));
        }
    }

    private Map<ServedOperation, List<Double>> rates(
            ClosedLoop loop, List<ServedOperation> operations, Map<ServedOperation, List<String>> known) {
        Map<ServedOperation, List<Double>> rates = new EnumMap<>(ServedOperation.class);
        for (int round = 0; round < Integer.parseInt(options.getOrDefault("--rounds", "3")); round++) {
            for (ServedOperation operation : operations) {
                rates.computeIfAbsent(operation, first -> new ArrayList<>())
                        .add(loop.rate(operation, known.getOrDefault(operation, List.of()), seconds("--seconds", "5")));
            }
        }
        return rates;
    }

    private Duration seconds(String option, String absent) {
        return Duration.ofSeconds(Long.parseLong(options.getOrDefault(option, absent)));
    }

    private void print(String clients, Map<ServedOperation, List<Double>> rates) {
        rates.forEach((operation, all) -> {
            List<Double> limit = rates.getOrDefault(operation.limit(), List.of());
            String ratio = operation.isRaw() || limit.isEmpty()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "   %5.2f × %s",
                            median(all) / median(limit),
                            operation.limit().text());
            out.printf(
                    Locale.ROOT, "  %3s clients   %-12s %9.0f /s%s%n", clients, operation.text(), median(all), ratio);
        });
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
