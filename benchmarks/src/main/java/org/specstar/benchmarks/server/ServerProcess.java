package org.specstar.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process and its children cost, as the operating system counts it.
 *
 * @param id of the process
 */
public record ServerProcess(long id) {
    private static final String RESIDENT = "VmRSS:";

    /** Time that processors have spent on it so far. */
    public Duration cpu() {
        return all().flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Memory that it has now; 0 where the system does not tell. */
    public long residentBytes() {
        return all().mapToLong(process -> residentBytes(process.pid())).sum();
    }

    private Stream<ProcessHandle> all() {
        return ProcessHandle.of(id).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    private static long residentBytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException noSuchFile) {
            return 0;
        }
    }
}
