package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specstar.conformance.http.SpecStarClient.inPath;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;

/** A server that starts again with another declaration of a model that has data. */
@KillsItsServer
class ChangedDeclarationIT {
    private static final Path BUILT =
            Path.of(System.getProperty("specstar.root"), "conformance/target/it/changed-models");

    /** More than one batch of the job. */
    private static final int THINGS = 300;

    @Test
    void existingDataShouldFollowTheNewDeclaration(@TempDir Path models) throws IOException {
        Path jar = models.resolve("things.jar");
        declare("before", jar);
        try (LaunchedServer server = LaunchedServer.ofModels(jar, "thing").start()) {
            SpecStarClient client = server.client();
            String first = "";
            for (int i = 0; i < THINGS; i++) {
                first = succeeded(client.post("/thing", "{\"name\":\"n" + i + "\",\"owner\":\"ann\"}"))
                        .json()
                        .required("resource_id")
                        .stringValue();
            }
            server.stop();
            declare("after", jar);
            server.start();

            assertThat(client.json("/thing/" + first + "?returns=only-data"))
                    .isEqualTo(Json.parse("{\"name\":\"n" + (THINGS - 1) + "\",\"owner\":\"ann\",\"size\":7}"));
            await().atMost(Duration.ofSeconds(60)).until(() -> count(client, "owner", "\"ann\"") == THINGS);
            assertThat(count(client, "size", "7")).isEqualTo(THINGS);
            assertThatProblem(client.post("/thing", "{\"name\":\"n0\",\"owner\":\"bob\"}"))
                    .isA(409, "UNIQUE_CONSTRAINT");
        }
    }

    private static void declare(String version, Path jar) throws IOException {
        Files.copy(BUILT.resolve(version + "/target/things.jar"), jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int count(SpecStarClient client, String field, String value) {
        String conditions = "[{\"field_path\":\"" + field + "\",\"operator\":\"eq\",\"value\":" + value + "}]";
        return client.json("/thing/count?conditions=" + inPath(conditions)).intValue();
    }
}
