package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class ConditionalWritesIT {
    private static final Set<WriteRoute> OF_DELETED = EnumSet.of(WriteRoute.RESTORE, WriteRoute.PURGE);

    private final SpecStarClient client;

    ConditionalWritesIT(Server server) {
        client = server.client();
    }

    /**
     * RFC 9110, section 13. The columns: every write of an existing issue; restore and purge of a deleted one, the other
     * writes of it; of a missing one PUT, PUT that may create, and the other writes.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    none                                          | 200 | 200 | 410 | 404 | 200 | 404
                    If-Match: {current}                           | 200 | 200 | 410 | 404 | 412 | 404
                    If-Match: {stale}                             | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: {modified}                          | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: *                                   | 200 | 200 | 410 | 404 | 412 | 404
                    If-Match: "other", {stale} , {current}        | 200 | 200 | 410 | 404 | 412 | 404
                    If-Match: "other", {stale}                    | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: W/{current}                         | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: {unquoted}                          | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: {current} garbage                   | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: {current}, *                        | 412 | 412 | 410 | 404 | 412 | 404
                    If-None-Match: *                              | 412 | 412 | 410 | 200 | 200 | 404
                    If-None-Match: {current}                      | 412 | 412 | 410 | 404 | 200 | 404
                    If-None-Match: W/{current}                    | 412 | 412 | 410 | 404 | 200 | 404
                    If-None-Match: {stale}, {current}             | 412 | 412 | 410 | 404 | 200 | 404
                    If-None-Match: {stale}                        | 200 | 200 | 410 | 404 | 200 | 404
                    If-None-Match: {unquoted}                     | 400 | 400 | 400 | 400 | 400 | 400
                    If-Match: {current} & If-None-Match: {stale}  | 200 | 200 | 410 | 404 | 412 | 404
                    If-Match: {current} & If-None-Match: *        | 412 | 412 | 410 | 412 | 412 | 404
                    If-Match: {stale} & If-None-Match: {stale}    | 412 | 412 | 410 | 404 | 412 | 404
                    expected_revision_id={id}:2                   | 200 | 200 | 410 | 404 | 412 | 404
                    expected_revision_id=2                        | 200 | 200 | 410 | 404 | 412 | 404
                    expected_revision_id={id}:1                   | 412 | 412 | 410 | 404 | 412 | 404
                    expected_revision_id=1                        | 412 | 412 | 410 | 404 | 412 | 404
                    expected_revision_id=3                        | 412 | 412 | 410 | 404 | 412 | 404
                    expected_revision_id=issue:other:2            | 412 | 412 | 410 | 404 | 412 | 404
                    expected_revision_id=garbage                  | 412 | 412 | 410 | 404 | 412 | 404
                    expected_revision_id=                         | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: {current} & expected_revision_id=2  | 200 | 200 | 410 | 404 | 412 | 404
                    If-Match: {current} & expected_revision_id=1  | 412 | 412 | 410 | 404 | 412 | 404
                    If-Match: {stale} & expected_revision_id=2    | 412 | 412 | 410 | 404 | 412 | 404
                    """)
    void preconditionShouldDecideWhetherAWriteIsDone(
            String preconditions, int existing, int ofDeleted, int deleted, int put, int create, int missing) {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(violations(IssueState::existing, preconditions, route -> existing));
        wrong.addAll(violations(
                IssueState::deleted, preconditions, route -> OF_DELETED.contains(route) ? ofDeleted : deleted));
        wrong.addAll(violations(IssueState::missing, preconditions, route -> switch (route) {
            case PUT -> put;
            case PUT_OR_CREATE -> create;
            default -> missing;
        }));

        assertThat(wrong).isEmpty();
    }

    /** What every write does wrong; they share an issue for as long as they should leave it alone. */
    private List<String> violations(
            Function<SpecStarClient, IssueState> situation, String preconditions, ToIntFunction<WriteRoute> expected) {
        List<String> wrong = new ArrayList<>();
        IssueState state = situation.apply(client);
        for (WriteRoute route : WriteRoute.values()) {
            int status = expected.applyAsInt(route);
            Call call = state.conditional(route.call(state.issue()), preconditions);
            violations(state.issue(), call, status).forEach(violation -> wrong.add(route + ": " + violation));
            state = status == 200 ? situation.apply(client) : state;
        }
        return wrong;
    }

    private List<String> violations(ServedIssue issue, Call call, int status) {
        Optional<String> before = issue.tag();
        boolean acts = status == 200 && !(isRestore(call) && issue.isLive());
        Answer answer = client.send(call);
        Optional<String> after = issue.tag();
        List<String> wrong = new ArrayList<>();
        if (answer.status() != status) {
            wrong.add(status + " expected of " + call + " with " + call.headers() + ", not " + answer);
        }
        if (after.equals(before) == acts) {
            wrong.add("the tag went from " + before + " to " + after + " with the answer " + answer);
        }
        if (status == 412 && before.isPresent() && !namesTheHead(answer, issue, before.get())) {
            wrong.add("the head is not named by " + answer);
        }
        return wrong;
    }

    private static boolean isRestore(Call call) {
        return call.target().contains("/restore");
    }

    private static boolean namesTheHead(Answer answer, ServedIssue issue, String tag) {
        return answer.json().path("code").asString("").equals("PRECONDITION_FAILED")
                && answer.json().path("actual_revision_id").asString("").equals(issue.revision(2))
                && answer.json().path("actual_etag").asString("").equals(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    If-Match: {stale}                         | :1
                    If-Match: {modified}                      | :2
                    If-Match: {stale}, "other"                | :1
                    expected_revision_id={id}:1               | :1
                    """)
    void refusalShouldNameTheExpectedAndTheActualRevision(String preconditions, String expected) {
        IssueState state = IssueState.existing(client);

        Answer answer = client.send(state.conditional(WriteRoute.PUT.call(state.issue()), preconditions));

        assertThatProblem(answer).isA(412, "PRECONDITION_FAILED");
        assertThat(answer.json().path("expected_revision_id").asString(""))
                .isEqualTo(state.issue().id() + expected);
        assertThat(answer.json().path("actual_revision_id").asString(""))
                .isEqualTo(state.issue().revision(2));
    }
}
