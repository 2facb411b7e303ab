package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import org.junit.jupiter.api.Test;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;

@KillsItsServer
class IdempotencyRestartIT {
    @Test
    void answerAndTagShouldSurviveARestart() {
        Call create = Call.with("POST", "/issue", "application/json", "{\"title\":\"once\"}".getBytes(UTF_8))
                .withHeader("Idempotency-Key", "before-and-after");
        try (LaunchedServer server = LaunchedServer.named("idempotency").start()) {
            Answer before = succeeded(server.client().send(create));

            server.stop();
            server.start();

            Answer after = succeeded(server.client().send(create));
            assertThat(after.header("Idempotent-Replayed")).contains("true");
            assertThat(after.text()).isEqualTo(before.text());
            assertThat(server.client().json("/issue/count").intValue()).isEqualTo(1);
            assertThat(read(server, before)).isEqualTo(ServedIssue.tag(before));
        }
    }

    private static String read(LaunchedServer server, Answer created) {
        String id = created.json().required("resource_id").stringValue();
        return ServedIssue.tag(server.client().get("/issue/" + id));
    }
}
