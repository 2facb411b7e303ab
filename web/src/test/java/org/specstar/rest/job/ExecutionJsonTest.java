package org.specstar.rest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.ejb.job.JobState;
import org.specstar.ejb.job.Progress;
import org.specstar.transfer.LoadStats;

class ExecutionJsonTest {
    private static final JobState RUNNING =
            new JobState(7, "import", "STARTED", 0, new Progress(4096, new LoadStats(250, 1)));
    private static final JobState CONTINUED = new JobState(6, "import", "FAILED", 7, Progress.NONE);

    @Test
    void startedExecutionShouldTellItsNumber() {
        assertThat(ExecutionJson.started(7)).asString(UTF_8).isEqualTo("{\"execution_id\":7}");
    }

    @Test
    void stateShouldTellTheProgress() {
        assertThat(ExecutionJson.bytes(RUNNING))
                .asString(UTF_8)
                .isEqualTo("{\"execution_id\":7,\"job\":\"import\",\"status\":\"STARTED\",\"position\":4096,"
                        + "\"loaded\":250,\"skipped\":1,\"total\":251}");
    }

    @Test
    void stateShouldTellWhoWentOn() {
        assertThat(ExecutionJson.bytes(CONTINUED))
                .asString(UTF_8)
                .isEqualTo("{\"execution_id\":6,\"job\":\"import\",\"status\":\"FAILED\",\"continued_by\":7,"
                        + "\"position\":0,\"loaded\":0,\"skipped\":0,\"total\":0}");
    }

    @Test
    void statesShouldBeAnArray() {
        assertThat(ExecutionJson.bytes(List.of())).asString(UTF_8).isEqualTo("[]");
        assertThat(ExecutionJson.bytes(List.of(RUNNING, CONTINUED)))
                .asString(UTF_8)
                .startsWith("[{\"execution_id\":7,")
                .contains("},{\"execution_id\":6,");
    }
}
