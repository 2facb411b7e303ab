package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class DraftsIT {
    private static final String CHANGED = "{\"title\":\"changed\"}";

    private final SpecStarClient client;

    DraftsIT(Server server) {
        client = server.client();
    }

    @ParameterizedTest
    @CsvSource({"'',stable", "?status=stable,stable", "?status=draft,draft"})
    void issueShouldBeCreatedWithTheStatusAskedFor(String query, String status) {
        JsonNode info =
                succeeded(client.post("/issue" + query, "{\"title\":\"a\"}")).json();

        assertThat(info.required("status").stringValue()).isEqualTo(status);
    }

    @Test
    void draftShouldBeModifiedInPlace() {
        JsonNode before = draft();

        JsonNode after =
                succeeded(client.put(path(before) + "?mode=modify", CHANGED)).json();

        assertThat(after.required("revision_id")).isEqualTo(before.required("revision_id"));
        assertThat(after.required("created_time")).isEqualTo(before.required("created_time"));
        assertThat(after.required("status").stringValue()).isEqualTo("draft");
        assertThat(after.required("uid")).isNotEqualTo(before.required("uid"));
        assertThat(issue(before).title()).isEqualTo("changed");
        assertThat(issue(before).revisions()).isEqualTo(1);
    }

    @Test
    void stableHeadShouldBeModifiedOnlyIntoADraft() {
        ServedIssue issue = ServedIssue.create(client, "a");

        assertThatProblem(client.put(issue.path() + "?mode=modify", CHANGED)).isA(409, "RESOURCE_CONFLICT");
        assertThat(issue.title()).isEqualTo("a");
        issue.write("changed", "?mode=modify&change_status=draft");

        assertThat(issue.title()).isEqualTo("changed");
        assertThat(issue.revisions()).isEqualTo(1);
    }

    @Test
    void statusShouldChangeWithoutAPayloadInBothDirections() {
        JsonNode info = draft();

        assertThat(status(client.put(path(info) + "?mode=modify&change_status=stable", "")))
                .isEqualTo("stable");
        assertThat(status(client.put(path(info) + "?mode=modify&change_status=draft", "null")))
                .isEqualTo("draft");
        assertThat(issue(info).title()).isEqualTo("a");
    }

    // The original loses the status when the payload stays the same.
    @Test
    void statusShouldChangeBesideAPayloadThatStays() {
        JsonNode info = draft();

        assertThat(status(client.put(path(info) + "?mode=modify&change_status=stable", "{\"title\":\"a\"}")))
                .isEqualTo("stable");
    }

    @Test
    void updateOfADraftShouldMakeAStableRevision() {
        JsonNode info = draft();

        JsonNode after = succeeded(client.put(path(info), CHANGED)).json();

        assertThat(after.required("status").stringValue()).isEqualTo("stable");
        assertThat(after.required("parent_revision_id")).isEqualTo(info.required("revision_id"));
    }

    @ParameterizedTest
    @CsvSource({
        "change_status=draft,400,BAD_REQUEST",
        "mode=update&change_status=draft,400,BAD_REQUEST",
        "mode=modify&change_status=odd,422,VALIDATION_ERROR",
        "mode=odd,422,VALIDATION_ERROR"
    })
    void parametersThatDoNotFitShouldBeRefused(String query, int status, String code) {
        JsonNode info = draft();

        assertThatProblem(client.put(path(info) + "?" + query, CHANGED)).isA(status, code);
        assertThat(issue(info).title()).isEqualTo("a");
    }

    @Test
    void unknownStatusShouldBeRefused() {
        assertThatProblem(client.post("/issue?status=odd", CHANGED)).isA(422, "VALIDATION_ERROR");
    }

    private JsonNode draft() {
        return succeeded(client.post("/issue?status=draft", "{\"title\":\"a\"}"))
                .json();
    }

    private ServedIssue issue(JsonNode info) {
        return new ServedIssue(client, info.required("resource_id").stringValue());
    }

    private String path(JsonNode info) {
        return issue(info).path();
    }

    private static String status(Answer answer) {
        return succeeded(answer).json().required("status").stringValue();
    }
}
