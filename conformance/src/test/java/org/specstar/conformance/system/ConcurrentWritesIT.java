package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class ConcurrentWritesIT {
    private static final int CLIENTS = 50;
    private static final int INCREMENTS = 20;
    private static final int AT_ONCE = 32;

    private final SpecStarClient client;

    ConcurrentWritesIT(Server server) {
        client = server.client();
    }

    @Test
    void incrementsOfManyShouldAddUpToThoseThatWereAcknowledged() {
        ServedIssue issue = ServedIssue.create(client, "counter");

        List<Integer> statuses = Parallel.run(CLIENTS, number -> increments(issue)).stream()
                .flatMap(List::stream)
                .toList();

        int successes = Collections.frequency(statuses, 200);
        assertThat(statuses).hasSize(CLIENTS * INCREMENTS).containsOnly(200, 412);
        assertThat(issue.data().required("points").intValue()).isEqualTo(successes);
        assertThat(issue.revisions()).isEqualTo(1 + successes);
    }

    private List<Integer> increments(ServedIssue issue) {
        return IntStream.range(0, INCREMENTS).mapToObj(i -> increment(issue)).toList();
    }

    private int increment(ServedIssue issue) {
        Answer read = succeeded(client.get(issue.path()));
        int points = read.json().at("/data/points").intValue();
        String payload = "{\"title\":\"counter\",\"points\":" + (points + 1) + "}";
        Call write = Call.with("PUT", issue.path(), "application/json", payload.getBytes(UTF_8))
                .withHeader("If-Match", ServedIssue.tag(read));
        return client.send(write).status();
    }

    @Test
    void oneOfManyShouldMakeWhatMustNotExistYet() {
        ServedIssue issue = new ServedIssue(client, "raced:" + UUID.randomUUID());
        Call put = WriteRoute.PUT.call(issue).withHeader("If-None-Match", "*");

        List<Integer> statuses =
                Parallel.run(AT_ONCE, number -> client.send(put).status());

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(issue.revisions()).isEqualTo(1);
    }

    @Test
    void oneOfManyShouldGetAnId() {
        ServedIssue issue = new ServedIssue(client, "given:" + UUID.randomUUID());

        List<Answer> answers =
                Parallel.run(AT_ONCE, number -> client.post("/issue?resource_id=" + issue.id(), title(number)));

        List<Integer> statuses = answers.stream().map(Answer::status).toList();
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(issue.title()).isEqualTo("by " + statuses.indexOf(200));
    }

    private static String title(int number) {
        return "{\"title\":\"by " + number + "\"}";
    }

    @Test
    void oneOfManyShouldDelete() {
        ServedIssue issue = ServedIssue.create(client, "to be deleted");

        List<Integer> statuses =
                Parallel.run(AT_ONCE, number -> client.delete(issue.path()).status());

        assertThat(statuses).containsOnly(200, 410).containsOnlyOnce(200);
    }
}
