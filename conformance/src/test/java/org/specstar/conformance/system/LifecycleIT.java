package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class LifecycleIT {
    private final SpecStarClient client;

    LifecycleIT(Server server) {
        client = server.client();
    }

    @Test
    void restoreShouldTakeBackADeletion() {
        ServedIssue issue = ServedIssue.create(client, "a");
        issue.delete();

        JsonNode meta = succeeded(client.post(issue.path() + "/restore", "")).json();

        assertThat(meta.required("is_deleted").booleanValue()).isFalse();
        assertThat(issue.title()).isEqualTo("a");
        assertThat(issue.revisions()).isEqualTo(1);
    }

    @Test
    void restoreOfALiveIssueShouldChangeNothing() {
        ServedIssue issue = ServedIssue.create(client, "a");
        JsonNode before = issue.meta();

        assertThat(succeeded(client.post(issue.path() + "/restore", "")).json()).isEqualTo(before);
        assertThat(issue.meta()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void purgeShouldLeaveNothing(boolean deleted) {
        ServedIssue issue = IssueState.existing(client).issue();
        if (deleted) {
            issue.delete();
        }
        JsonNode last = issue.meta();

        Answer answer = succeeded(client.delete(issue.path() + "/permanently"));

        assertThat(answer.json()).isEqualTo(last);
        assertThat(answer.header("ETag")).isEmpty();
        assertThatProblem(client.get(issue.path() + "?include_deleted=true")).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(client.get(issue.path() + "?revision_id=1")).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(client.delete(issue.path() + "/permanently")).isA(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void switchShouldTakeANumberOrAnIdAndTheNextRevisionDescendsFromIt() {
        ServedIssue issue = IssueState.existing(client).issue();

        JsonNode meta = succeeded(client.post(issue.path() + "/switch/1", "")).json();
        assertThat(meta.required("current_revision_id").stringValue()).isEqualTo(issue.revision(1));
        assertThat(issue.title()).isEqualTo("first");
        succeeded(client.post(issue.path() + "/switch/" + issue.revision(2), ""));
        assertThat(issue.title()).isEqualTo("third");
        succeeded(client.post(issue.path() + "/switch/1", ""));
        JsonNode next = succeeded(client.put(issue.path(), Json.text(ServedIssue.titled("next"))))
                .json();

        assertThat(next.required("revision_id").stringValue()).isEqualTo(issue.revision(3));
        assertThat(next.required("parent_revision_id").stringValue()).isEqualTo(issue.revision(1));
    }

    @ParameterizedTest
    @CsvSource({
        "x,400,BAD_REQUEST",
        "0,400,BAD_REQUEST",
        "-1,400,BAD_REQUEST",
        "01,400,BAD_REQUEST",
        "99999999999,400,BAD_REQUEST",
        "issue:x,400,BAD_REQUEST",
        "9,404,RESOURCE_NOT_FOUND",
        "issue:other:1,404,RESOURCE_NOT_FOUND"
    })
    void switchToWhatIsNoRevisionShouldBeRefused(String revision, int status, String code) {
        ServedIssue issue = IssueState.existing(client).issue();

        assertThatProblem(client.post(issue.path() + "/switch/" + revision, "")).isA(status, code);
        assertThat(issue.title()).isEqualTo("third");
    }

    @Test
    void switchToTheRevisionOfAnotherIssueShouldBeRefused() {
        ServedIssue issue = ServedIssue.create(client, "a");
        ServedIssue other = ServedIssue.create(client, "b");

        assertThatProblem(client.post(issue.path() + "/switch/" + other.revision(1), ""))
                .isA(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void pruneShouldKeepTheLastRevisionsAndTheCount() {
        ServedIssue issue = withRevisions(5);

        JsonNode pruned = succeeded(client.post(issue.path() + "/prune?keep_last_n=2", ""))
                .json();

        assertThat(pruned.required("pruned").valueStream().map(JsonNode::stringValue))
                .containsExactly(issue.revision(1), issue.revision(2), issue.revision(3));
        assertThatProblem(client.get(issue.path() + "?revision_id=3")).isA(404, "RESOURCE_NOT_FOUND");
        succeeded(client.get(issue.path() + "?revision_id=4"));
        assertThat(issue.title()).isEqualTo("5");
        assertThat(issue.revisions()).isEqualTo(5);
        issue.write("6");
        assertThat(issue.meta().required("current_revision_id").stringValue()).isEqualTo(issue.revision(6));
    }

    @Test
    void pruneByTimeShouldKeepTheHeadAtLeast() {
        ServedIssue issue = withRevisions(3);

        assertThat(pruned(issue, "2001-01-01T00:00:00Z")).isEmpty();
        assertThat(pruned(issue, "2999-01-01T00:00:00Z")).hasSize(2);
        assertThat(issue.title()).isEqualTo("3");
    }

    private JsonNode pruned(ServedIssue issue, String before) {
        return succeeded(client.post(issue.path() + "/prune?before=" + before, ""))
                .json()
                .required("pruned");
    }

    @ParameterizedTest
    @CsvSource({
        "'',422,VALIDATION_ERROR",
        "?keep_last_n=0,422,VALIDATION_ERROR",
        "?keep_last_n=x,422,VALIDATION_ERROR",
        "?keep_last_n=1&before=2999-01-01,422,VALIDATION_ERROR",
        "?before=yesterday,400,BAD_REQUEST"
    })
    void pruneShouldBeToldWhatToKeep(String query, int status, String code) {
        ServedIssue issue = withRevisions(2);

        assertThatProblem(client.post(issue.path() + "/prune" + query, "")).isA(status, code);
        succeeded(client.get(issue.path() + "?revision_id=1"));
    }

    private ServedIssue withRevisions(int number) {
        ServedIssue issue = ServedIssue.create(client, "1");
        for (int i = 2; i <= number; i++) {
            issue.write(Integer.toString(i));
        }
        return issue;
    }
}
