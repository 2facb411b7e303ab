package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Resources;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class BatchImportIT {
    private static final byte[] ARCHIVE = Resources.bytes("/archives/issue-100.acbak");

    private final SpecStarClient client;
    private final Executions executions;

    BatchImportIT(Server server) {
        client = server.client();
        executions = new Executions(client);
    }

    @BeforeEach
    void empty() {
        client.empty("issue");
    }

    @Test
    void jobShouldLoadWhatTheRouteLoads() {
        long execution = executions.startImport(ARCHIVE, "overwrite");

        JsonNode completed = executions.awaitCompleted(execution);

        assertThat(completed.required("loaded").intValue()).isEqualTo(100);
        assertThat(completed.required("total").intValue()).isEqualTo(100);
        assertThat(client.export("issue")).isEqualTo(ARCHIVE);
    }

    @Test
    void jobShouldLoadBinariesToo() {
        client.empty("document");
        byte[] archive = Resources.bytes("/archives/document-3-blobs.acbak");
        long execution = succeeded202(client.upload("/_batch/import?model=document", archive));

        JsonNode completed = executions.awaitCompleted(execution);

        assertThat(completed.required("loaded").intValue()).isEqualTo(3);
        client.json("/document?returns=data")
                .findValuesAsString("file_id")
                .forEach(file ->
                        assertThat(client.get("/blobs/" + file).status()).isEqualTo(200));
    }

    private static long succeeded202(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        return answer.json().required("execution_id").longValue();
    }

    @Test
    void brokenArchiveShouldBeRefusedAtOnce() {
        assertThatProblem(client.upload("/_batch/import?model=issue", Arrays.copyOf(ARCHIVE, ARCHIVE.length - 1)))
                .isA(400, "INVALID_ARCHIVE");
        assertThat(client.json("/issue?limit=1")).isEmpty();
    }

    @Test
    void unknownModelShouldBeRefusedAtOnce() {
        assertThatProblem(client.upload("/_batch/import?model=nothing", ARCHIVE))
                .isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(client.upload("/_batch/import", ARCHIVE)).isA(422, "VALIDATION_ERROR");
    }

    @Test
    void unknownExecutionShouldBeNotFound() {
        assertThatProblem(client.get("/_batch/executions/999999999")).isA(404, "RESOURCE_NOT_FOUND");
    }
}
