package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import org.junit.jupiter.api.Test;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Resources;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;

@KillsItsServer
class RestartIT {
    @Test
    void dataShouldSurviveARestart() {
        try (LaunchedServer server = LaunchedServer.named("restart").start()) {
            SpecStarClient client = server.client();
            succeeded(client.upload("/issue/import", Resources.bytes("/archives/issue-3.acbak")));
            String created = succeeded(client.post("/issue", "{\"title\":\"made here\"}"))
                    .json()
                    .required("resource_id")
                    .stringValue();
            byte[] before = client.export("issue");

            server.stop();
            server.start();

            assertThat(client.export("issue")).isEqualTo(before);
            assertThat(succeeded(client.put("/issue/" + created, "{\"title\":\"changed after\"}"))
                            .json()
                            .required("revision_id")
                            .stringValue())
                    .isEqualTo(created + ":2");
        }
    }
}
