package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class MessageIT {
    private static final int CREATES = 25;

    private final SpecStarClient client;

    MessageIT(Server server) {
        client = server.client();
    }

    @Test
    void everyCreateShouldBeReceivedOnce() {
        await().atMost(Duration.ofSeconds(30)).until(() -> count("pending") == 0);
        long before = count("received");

        for (int i = 0; i < CREATES; i++) {
            succeeded(client.post("/issue", "{\"title\":\"announced\"}"));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count("received")).isEqualTo(before + CREATES));
        assertThat(count("pending")).isZero();
    }

    private long count(String what) {
        JsonNode checks = client.json("/health").required("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.required("name").stringValue().equals("messaging"))
                .map(check ->
                        // Numbers of a health check are texts on some servers.
                        Long.parseLong(check.required("data").required(what).asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check \"messaging\" in " + checks));
    }
}
