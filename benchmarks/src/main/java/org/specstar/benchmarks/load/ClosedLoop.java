package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/** So many clients, each of which asks again as soon as it is answered. The first wrong answer ends it. */
public record ClosedLoop(int connections) {
    private static final int DIGITS = 3;

    /**
     * Asks for some time.
     *
     * @param most ends the round earlier when so many have asked
     */
    public Round round(Work work, Duration time, long most) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Client> clients = new ArrayList<>();
            for (int client = 0; client < connections; client++) {
                clients.add(new Client(work));
            }
            Span span = new Span(time, most);
            run(clients, span, threads);
            return sum(clients, span.seconds());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void run(List<Client> clients, Span span, ExecutorService threads) throws IOException {
        CompletionService<Client> running = new ExecutorCompletionService<>(threads);
        clients.forEach(client -> running.submit(() -> client.ask(span)));
        try {
            for (int client = 0; client < clients.size(); client++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw Failures.unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static Round sum(List<Client> clients, double seconds) {
        Histogram micros = new Histogram(DIGITS);
        clients.forEach(client -> micros.add(client.micros()));
        long answers = micros.getTotalCount();
        long errors = clients.stream().mapToLong(Client::errors).sum();
        return new Round(answers, answers, errors, seconds, micros);
    }
}
