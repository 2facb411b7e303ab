package org.specstar.conformance.history;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.specstar.conformance.history.Write.Acknowledged;
import org.specstar.conformance.history.Write.Refused;
import org.specstar.conformance.history.Write.Result;
import org.specstar.conformance.history.Write.Unknown;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.LostAnswerException;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Writers that create issues and, every third time, replace one of a few that all of them share, as fast as they are
 * answered. A writer ends at its first lost answer: the server is gone then.
 */
public final class Writers implements AutoCloseable {
    private static final int UPDATE_EVERY = 3;

    private final SpecStarClient client;
    private final String run;
    private final List<String> shared;
    private final ExecutorService threads;
    private final CountDownLatch ended;
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private Writers(int number, URI server, String run, List<String> shared) {
        this.client = new SpecStarClient(server);
        this.run = run;
        this.shared = List.copyOf(shared);
        this.threads = Executors.newFixedThreadPool(number);
        this.ended = new CountDownLatch(number);
    }

    /**
     * Starts this many writers.
     *
     * @param run begins all titles and differs from run to run
     * @param shared ids of the issues to be replaced by all
     */
    public static Writers start(int number, URI server, String run, List<String> shared) {
        Writers writers = new Writers(number, server, run, shared);
        for (int i = 0; i < number; i++) {
            String name = run + " writer " + i;
            writers.threads.execute(() -> writers.writeUntilStopped(name));
        }
        return writers;
    }

    /** How many writes have been answered with success so far. */
    public long acknowledged() {
        return writes.stream()
                .filter(write -> write.result() instanceof Acknowledged)
                .count();
    }

    /** Waits until every writer has ended, and returns all they did. */
    public List<Write> awaitEnd() throws InterruptedException {
        if (!ended.await(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("writers of " + run + " do not end");
        }
        return new ArrayList<>(writes);
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }

    private void writeUntilStopped(String name) {
        try {
            boolean answered = true;
            for (int i = 0; answered && !stopped; i++) {
                answered = write(name + " " + i, i);
            }
        } finally {
            ended.countDown();
        }
    }

    private boolean write(String title, int i) {
        boolean update = i % UPDATE_EVERY == UPDATE_EVERY - 1 && !shared.isEmpty();
        String payload = Json.text(Json.object().put("title", title).put("points", i));
        long invoked = System.nanoTime();
        try {
            Answer answer = update
                    ? client.put("/issue/" + shared.get(i % shared.size()), payload)
                    : client.post("/issue", payload);
            writes.add(new Write(title, invoked, System.nanoTime(), result(answer)));
            return true;
        } catch (LostAnswerException lost) {
            String why = requireNonNullElse(lost.getMessage(), "lost");
            writes.add(new Write(title, invoked, System.nanoTime(), new Unknown(why)));
            return false;
        }
    }

    private static Result result(Answer answer) {
        if (answer.status() >= 500) {
            return new Unknown(answer.toString());
        }
        return answer.status() == 200 ? acknowledged(answer.json()) : new Refused(answer.status());
    }

    private static Acknowledged acknowledged(JsonNode info) {
        return new Acknowledged(
                info.required("resource_id").stringValue(),
                info.required("revision_id").stringValue(),
                info.required("data_hash").stringValue());
    }

    /** The write that made a revision outside of a run, for the check. */
    public static Write madeBefore(String title, JsonNode info) {
        return new Write(title, Long.MIN_VALUE, Long.MIN_VALUE, acknowledged(info));
    }
}
