package org.specstar.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.specstar.benchmarks.load.Address;

/**
 * What the command line asks for.
 *
 * @param out where the results go
 * @param running a server to measure instead of starting one: one or none
 * @param others another server to be measured beside: one or none
 */
record BenchOptions(Path out, List<String> storages, List<Address> running, List<Address> others, Plan plan) {
    private static final List<String> KNOWN = List.of(
            "--out",
            "--storage",
            "--resources",
            "--connections",
            "--operations",
            "--rounds",
            "--seconds",
            "--warm-up",
            "--profile",
            "--against",
            "--server");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

    /** @throws IllegalArgumentException with one line that says what is wrong */
    static BenchOptions of(String[] words, Instant now) {
        Arguments arguments = Arguments.of(words, KNOWN);
        List<Address> running = arguments.ifGiven("--server", Address::of);
        List<String> storages =
                arguments.list("--storage", running.isEmpty() ? "memory,disk,postgres" : "running", Arguments::storage);
        if (!running.isEmpty() && storages.size() > 1) {
            throw new IllegalArgumentException(
                    "--server is one server: --storage can name only the storage that it has");
        }
        return new BenchOptions(
                Path.of(arguments.text("--out", "benchmark-results/" + TIME.format(now))),
                storages,
                running,
                arguments.ifGiven("--against", Address::of),
                Plan.of(arguments));
    }
}
