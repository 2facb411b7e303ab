package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.conformance.archive.IssueArchive;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;
import tools.jackson.databind.JsonNode;

@KillsItsServer
class BatchKillIT {
    /** Enough to be killed in the middle. With {@code raise_error} a job that began anew would fail. */
    private static final int ISSUES = 20_000;

    @Test
    void importShouldGoOnFromItsCheckpointAfterAKill() {
        byte[] archive = IssueArchive.of(ISSUES);
        try (LaunchedServer server = LaunchedServer.named("batch-kill").start()) {
            Executions executions = new Executions(server.client());
            long execution = executions.startImport(archive, "raise_error");
            JsonNode seen = executions.await(execution, state -> Executions.position(state) > archive.length / 5);
            server.kill();
            assertThat(Executions.status(seen)).isEqualTo("STARTED");

            server.start();

            JsonNode completed = executions.awaitCompleted(execution);
            assertThat(completed.required("execution_id").longValue()).isGreaterThan(execution);
            assertThat(completed.required("loaded").intValue()).isEqualTo(ISSUES);
            assertThat(completed.required("total").intValue()).isEqualTo(ISSUES);
            assertThat(server.client().export("issue")).isEqualTo(archive);
        }
    }
}
