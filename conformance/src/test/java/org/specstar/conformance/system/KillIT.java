package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.conformance.archive.ArchiveReader;
import org.specstar.conformance.history.HistoryCheck;
import org.specstar.conformance.history.Write;
import org.specstar.conformance.history.Writers;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;
import tools.jackson.databind.JsonNode;

@KillsItsServer
class KillIT {
    private static final int WRITERS = 8;

    /** How many writes are acknowledged before each kill: early, when the server is still warm-up slow, and later. */
    private static final List<Integer> KILL_AFTER = List.of(40, 700, 1500);

    @Test
    void acknowledgedWritesShouldSurviveKills() throws InterruptedException {
        List<Write> history = new ArrayList<>();
        try (LaunchedServer server = LaunchedServer.named("kill").start()) {
            List<String> shared = issuesForAll(server, history);
            for (int enough : KILL_AFTER) {
                history.addAll(writeUntilKilled(server, enough, shared));

                server.start();

                assertThat(HistoryCheck.violations(
                                history, ArchiveReader.records(server.client().export("issue"))))
                        .isEmpty();
            }
        }
    }

    private static List<String> issuesForAll(LaunchedServer server, List<Write> history) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String title = "for all " + i;
            JsonNode info = server.client().create("issue", Json.object().put("title", title));
            history.add(Writers.madeBefore(title, info));
            ids.add(info.required("resource_id").stringValue());
        }
        return ids;
    }

    private static List<Write> writeUntilKilled(LaunchedServer server, int enough, List<String> shared)
            throws InterruptedException {
        try (Writers writers = Writers.start(WRITERS, server.url(), "until " + enough, shared)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> writers.acknowledged() >= enough);
            server.kill();
            return writers.awaitEnd();
        }
    }
}
