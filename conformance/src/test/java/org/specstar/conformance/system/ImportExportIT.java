package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.json.Resources;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

@ExtendWith(SharedServer.class)
class ImportExportIT {
    private final SpecStarClient client;

    ImportExportIT(Server server) {
        client = server.client();
    }

    @BeforeEach
    void empty() {
        client.empty("issue");
    }

    @ParameterizedTest
    @CsvSource({"issue-3, 3", "issue-3-aware-clock, 3", "issue-100, 100"})
    void archiveOfTheOriginalShouldComeBackByteForByte(String name, int issues) {
        byte[] archive = archive(name);

        Answer imported = client.upload("/issue/import", archive);

        assertThat(succeeded(imported).text()).isEqualTo(loaded(issues, 0));
        assertThat(client.export("issue")).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"issue-3, 3", "issue-100, 100"})
    void rawBodyShouldImportLikeAnUpload(String name, int issues) {
        Answer imported = client.send(Call.with("POST", "/issue/import", "application/octet-stream", archive(name)));

        assertThat(succeeded(imported).text()).isEqualTo(loaded(issues, 0));
        assertThat(client.export("issue")).isEqualTo(archive(name));
    }

    @Test
    void listsShouldBeThoseOfTheOriginal() {
        JsonNode state = Resources.json("/archives/state-3-issue.json");
        succeeded(client.upload("/issue/import", archive("issue-3")));

        assertThat(client.get("/issue?limit=1000").text())
                .isEqualTo(Envelopes.served(Json.array().add(state.get(0)).add(state.get(1))));
        assertThat(client.get("/issue?limit=1000&is_deleted=true").text())
                .isEqualTo(Envelopes.served(Json.array().add(state.get(2))));
    }

    @ParameterizedTest
    @CsvSource({"issue-3", "issue-3-aware-clock", "issue-100"})
    void listsShouldShowWhatTheArchiveHolds(String name) {
        succeeded(client.upload("/issue/import", archive(name)));

        ArrayNode live =
                Envelopes.of(archive(name), meta -> !meta.required("is_deleted").booleanValue());
        ArrayNode deleted =
                Envelopes.of(archive(name), meta -> meta.required("is_deleted").booleanValue());

        assertThat(client.get("/issue?limit=1000").text()).isEqualTo(Envelopes.served(live));
        assertThat(client.get("/issue?limit=1000&is_deleted=true").text()).isEqualTo(Envelopes.served(deleted));
    }

    @Test
    void skipShouldLeaveWhatIsThere() {
        succeeded(client.upload("/issue/import", archive("issue-3")));
        String changed = firstId();
        succeeded(client.put("/issue/" + changed, "{\"title\":\"changed here\"}"));
        byte[] before = client.export("issue");

        Answer skipped = client.upload("/issue/import?on_duplicate=skip", archive("issue-3"));

        assertThat(succeeded(skipped).text()).isEqualTo(loaded(0, 3));
        assertThat(client.export("issue")).isEqualTo(before);
    }

    @Test
    void overwriteShouldBringTheArchiveBack() {
        succeeded(client.upload("/issue/import", archive("issue-3")));
        succeeded(client.put("/issue/" + firstId(), "{\"title\":\"changed here\"}"));

        Answer overwritten = client.upload("/issue/import?on_duplicate=overwrite", archive("issue-3"));

        assertThat(succeeded(overwritten).text()).isEqualTo(loaded(3, 0));
        assertThat(client.export("issue")).isEqualTo(archive("issue-3"));
    }

    @Test
    void raiseErrorShouldNameTheResourceThatIsThere() {
        succeeded(client.upload("/issue/import", archive("issue-3")));

        Answer refused = client.upload("/issue/import?on_duplicate=raise_error", archive("issue-3"));

        ProblemAssert.assertThatProblem(refused)
                .isA(409, "DUPLICATE_RESOURCE")
                .says("Duplicate resource '" + firstId() + "' already exists during load.");
        assertThat(client.export("issue")).isEqualTo(archive("issue-3"));
    }

    private String firstId() {
        return client.json("/issue?limit=1").at("/0/meta/resource_id").stringValue();
    }

    private static byte[] archive(String name) {
        return Resources.bytes("/archives/" + name + ".acbak");
    }

    private static String loaded(int loaded, int skipped) {
        return "{\"loaded\":%d,\"skipped\":%d,\"total\":%d}".formatted(loaded, skipped, loaded + skipped);
    }
}
