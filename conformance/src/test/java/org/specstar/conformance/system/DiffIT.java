package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class DiffIT {
    private final SpecStarClient client;
    private ServedIssue issue;

    DiffIT(Server server) {
        client = server.client();
        issue = new ServedIssue(client, "");
    }

    @BeforeEach
    void create() {
        issue = ServedIssue.create(client, "first");
        succeeded(client.put(issue.path(), "{\"title\":\"second\",\"tags\":[\"a\",\"b\"]}"));
        succeeded(client.put(issue.path(), "{\"title\":\"second\",\"tags\":[\"b\"],\"description\":\"x\"}"));
    }

    @Test
    void patchShouldTurnOneRevisionIntoTheOther() {
        Answer diff = diff("from=1&to=2");

        assertThat(diff.mediaType()).isEqualTo("application/json-patch+json");
        assertThat(diff.text()).isEqualTo("""
                        [{"op":"replace","path":"/title","value":"second"},\
                        {"op":"add","path":"/tags/0","value":"a"},{"op":"add","path":"/tags/1","value":"b"}]""");
    }

    @ParameterizedTest
    @CsvSource({"1,2", "1,3", "2,3", "3,1", "3,2"})
    void patchShouldApply(int from, int to) {
        byte[] patch = diff("from=" + from + "&to=" + to).body();
        succeeded(client.post(issue.path() + "/switch/" + from, ""));

        succeeded(client.send(Call.with("PATCH", issue.path(), "application/json-patch+json", patch)));

        assertThat(issue.data()).isEqualTo(data(to));
    }

    private JsonNode data(int revision) {
        return client.json(issue.path() + "?revision_id=" + revision).required("data");
    }

    @Test
    void revisionShouldBeNamedByItsIdOrNumberAndTheHeadIsTheOther() {
        Answer named = diff("from=" + issue.revision(1) + "&to=" + issue.revision(3));

        assertThat(diff("from=1").text()).isEqualTo(named.text());
        assertThat(diff("from=3").text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "'',422,VALIDATION_ERROR",
        "to=1,422,VALIDATION_ERROR",
        "from=9,404,RESOURCE_NOT_FOUND",
        "from=1&to=9,404,RESOURCE_NOT_FOUND",
        "from=x,404,RESOURCE_NOT_FOUND",
        "from=issue:other:1,404,RESOURCE_NOT_FOUND"
    })
    void whatIsNoRevisionShouldBeRefused(String query, int status, String code) {
        assertThatProblem(client.get(issue.path() + "/diff?" + query)).isA(status, code);
    }

    @Test
    void deletedIssueShouldShowItsDifferencesOnlyWhenAsked() {
        issue.delete();

        assertThatProblem(client.get(issue.path() + "/diff?from=1")).isA(410, "RESOURCE_GONE");
        assertThat(diff("from=3&include_deleted=true").body()).isEqualTo("[]".getBytes(UTF_8));
    }

    private Answer diff(String query) {
        return succeeded(client.get(issue.path() + "/diff?" + query));
    }
}
