package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class EntityTagsIT {
    private final SpecStarClient client;

    EntityTagsIT(Server server) {
        client = server.client();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?partial=/title",
                "?returns=meta",
                "?returns=only-data",
                "?revision_id=2",
                "?include_deleted=true",
                "/data",
                "/meta",
                "/revision-info",
                "/full",
                "/revision-list",
                "/revision-list?limit=1&offset=1",
                "/diff?from=1"
            })
    void tagOfAnyReadShouldBeRightForAWrite(String read) {
        ServedIssue issue = IssueState.existing(client).issue();
        String tag = ServedIssue.tag(client.get(issue.path() + read));

        Answer answer = client.send(WriteRoute.PUT.call(issue).withHeader("If-Match", tag));

        SpecStarClient.succeeded(answer);
        assertThat(issue.title()).isEqualTo("changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data,etag", "etag,meta", "etag", "meta,revision_info,etag"})
    void tagOfAListItemShouldBeRightForAWrite(String returns) {
        String user = "lister of " + returns;
        Call create = WriteRoute.PUT.call(new ServedIssue(client, "of-list")).by(user);
        client.delete("/issue/of-list/permanently");
        SpecStarClient.succeeded(client.send(create.withHeader("If-None-Match", "*")));
        String list = "/issue?created_bys=" + user.replace(" ", "%20").replace(",", "%2C") + "&returns=" + returns;

        String tag = client.json(list).required(0).required("etag").stringValue();

        SpecStarClient.succeeded(client.send(
                WriteRoute.DELETE.call(new ServedIssue(client, "of-list")).withHeader("If-Match", tag)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PURGE")
    void tagThatAWriteAnswersShouldBeThatOfTheNextRead(WriteRoute route) {
        ServedIssue issue = IssueState.existing(client).issue();

        String answered = ServedIssue.tag(client.send(route.call(issue)));

        assertThat(issue.tag()).contains(answered);
    }

    @Test
    void tagOfACreatedIssueShouldBeRightForAWrite() {
        Answer created = client.post("/issue", "{\"title\":\"made\"}");
        ServedIssue issue =
                new ServedIssue(client, created.json().required("resource_id").stringValue());

        Answer answer = client.send(WriteRoute.PUT.call(issue).withHeader("If-Match", ServedIssue.tag(created)));

        SpecStarClient.succeeded(answer);
    }

    @Test
    void tagOfAnOldRevisionShouldNotAllowAWrite() {
        ServedIssue issue = IssueState.existing(client).issue();
        String old = ServedIssue.tag(client.get(issue.path() + "?revision_id=1"));

        Answer answer = client.send(WriteRoute.PUT.call(issue).withHeader("If-Match", old));

        assertThatProblem(answer).isA(412, "PRECONDITION_FAILED");
    }

    @Test
    void payloadThatIsThereAlreadyShouldKeepTheTag() {
        ServedIssue issue = ServedIssue.create(client, "the same");
        String before = issue.tag().orElseThrow();

        String after = issue.write("the same");

        assertThat(after).isEqualTo(before);
        assertThat(issue.revisions()).isEqualTo(1);
    }

    @Test
    void tagOfAPurgedIssueShouldNotFitItsSuccessor() {
        IssueState purged = IssueState.missing(client);
        ServedIssue issue = purged.issue();
        SpecStarClient.succeeded(client.send(WriteRoute.PUT_OR_CREATE.call(issue)));

        Answer answer = client.send(WriteRoute.DELETE.call(issue).withHeader("If-Match", purged.stale()));

        assertThatProblem(answer).isA(412, "PRECONDITION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match: \"1-1-0000000000000000\"", "If-Match: *"})
    void preconditionWithoutOneResourceShouldBeRefused(String precondition) {
        IssueState unconcerned = IssueState.existing(client);
        Call create = Call.with("POST", "/issue", "application/json", "{\"title\":\"x\"}".getBytes(UTF_8));

        for (Call call : List.of(create, Call.without("DELETE", "/issue"), Call.without("POST", "/issue/restore"))) {
            assertThatProblem(client.send(unconcerned.conditional(call, precondition)))
                    .isA(400, "BAD_REQUEST");
        }
    }

    @Test
    void absenceShouldBeRequiredOfOneResourceAlone() {
        Call create = Call.with("POST", "/issue", "application/json", "{\"title\":\"x\"}".getBytes(UTF_8));

        SpecStarClient.succeeded(client.send(create.withHeader("If-None-Match", "*")));
        for (Call call : List.of(Call.without("DELETE", "/issue"), Call.without("POST", "/issue/restore"))) {
            assertThatProblem(client.send(call.withHeader("If-None-Match", "*")))
                    .isA(400, "BAD_REQUEST");
        }
    }

    @Test
    void expectedRevisionOfWhatIsCreatedShouldBeRefused() {
        assertThatProblem(client.post("/issue?expected_revision_id=1", "{\"title\":\"x\"}"))
                .isA(400, "BAD_REQUEST");
    }
}
