package org.specstar.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients that each ask again as soon as they are answered. An answer other than 200 ends the benchmark. */
record ClosedLoop(int port, int clients) {
    /**
     * Asks for some time.
     *
     * @return answers per second
     */
    double rate(ServedOperation operation, List<String> known, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            List<CompletableFuture<Long>> counts = IntStream.range(0, clients)
                    .mapToObj(client -> CompletableFuture.supplyAsync(
                            () -> count(operation, known, begin + time.toNanos()), threads))
                    .toList();
            long answers = counts.stream().mapToLong(CompletableFuture::join).sum();
            return answers * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private long count(ServedOperation operation, List<String> known, long end) {
        try (HttpConnection connection = new HttpConnection(port)) {
            long count = 0;
            while (System.nanoTime() < end) {
                HttpConnection.Reply reply = operation.ask(connection, known);
                if (reply.status() != 200) {
                    throw new IllegalStateException(
                            operation.text() + " was answered " + reply.status() + ": " + reply.text());
                }
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
