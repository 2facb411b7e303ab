package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.Combination;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;
import org.specstar.conformance.server.PostgresServer;
import org.specstar.testing.s3.S3Server;

/** PostgreSQL and the bucket go away and come back while the server runs. */
@KillsItsServer
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void serverShouldSayWhatIsDownAndGoOnWhenItIsBack() {
        try (PostgresServer postgres = PostgresServer.start();
                S3Server s3 = S3Server.start();
                LaunchedServer server = LaunchedServer.with("outage", Combination.POSTGRES_S3.environment(postgres, s3))
                        .start()) {
            SpecStarClient client = server.client();
            String issue = client.create("issue", Json.object().put("title", "before"))
                    .required("resource_id")
                    .stringValue();
            String document = document(client, "before");

            s3.stop();
            assertDown(client, "payloads");
            assertRefused(client.post("/document", withAttachment("while the bucket is away")));
            s3.restart();
            assertRecovered(client, issue);

            postgres.stop();
            assertDown(client, "database");
            assertRefused(client.post("/issue", "{\"title\":\"while the database is away\"}"));
            assertRefused(client.get("/issue/" + issue));
            postgres.startAgain();
            assertRecovered(client, issue);

            assertThat(client.get("/document/" + document + "?returns=data").status())
                    .isEqualTo(200);
            assertThat(client.json("/issue/count").asInt()).isEqualTo(1 + 2);
        }
    }

    private static String document(SpecStarClient client, String content) {
        return succeeded(client.post("/document", withAttachment(content)))
                .json()
                .required("resource_id")
                .stringValue();
    }

    private static String withAttachment(String content) {
        String data = Base64.getEncoder().encodeToString(content.getBytes(UTF_8));
        return "{\"name\":\"d\",\"attachment\":{\"data\":\"" + data + "\"}}";
    }

    private static void assertDown(SpecStarClient client, String dependency) {
        await("not ready").atMost(PATIENCE).untilAsserted(() -> {
            Answer ready = client.get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.text()).contains("\"" + dependency + "\":\"down");
        });
    }

    /** Nothing has happened, and the client may try again. */
    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }

    private static void assertRecovered(SpecStarClient client, String issue) {
        await("ready again")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(client.get("/health/ready").status()).isEqualTo(200));
        for (int tries = 0; tries < 20; tries++) {
            succeeded(client.get("/issue/" + issue + "?returns=data"));
        }
        succeeded(client.post("/issue", "{\"title\":\"after\"}"));
    }
}
