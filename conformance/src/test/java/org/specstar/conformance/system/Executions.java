package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/** Batch executions as a client sees them. */
final class Executions {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final SpecStarClient client;

    Executions(SpecStarClient client) {
        this.client = client;
    }

    /** Starts an import of issues and returns the number of its execution. */
    long startImport(byte[] archive, String onDuplicate) {
        Answer started = client.upload("/_batch/import?model=issue&on_duplicate=" + onDuplicate, archive);
        assertThat(started.status()).as("%s", started).isEqualTo(202);
        return started.json().required("execution_id").longValue();
    }

    /** Waits for a state of this execution. */
    JsonNode await(long execution, Predicate<JsonNode> wanted) {
        return poll().until(() -> state(execution), wanted);
    }

    /** Waits until this execution, or one that took over from it, has completed. */
    JsonNode awaitCompleted(long execution) {
        return poll().until(() -> latestFrom(execution), state -> status(state).equals("COMPLETED"));
    }

    private static ConditionFactory poll() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20));
    }

    private JsonNode latestFrom(long execution) {
        JsonNode state = state(execution);
        return state.has("continued_by") ? state(state.required("continued_by").longValue()) : state;
    }

    private JsonNode state(long execution) {
        Answer answer = client.get("/_batch/executions/" + execution);
        return answer.status() == 404
                ? Json.object()
                : SpecStarClient.succeeded(answer).json();
    }

    static String status(JsonNode state) {
        return state.path("status").asString("");
    }

    static long position(JsonNode state) {
        return state.path("position").asLong(0);
    }
}
