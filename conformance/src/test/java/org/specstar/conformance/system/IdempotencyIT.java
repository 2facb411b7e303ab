package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
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
class IdempotencyIT {
    private static final String KEY = "Idempotency-Key";
    private static final int AT_ONCE = 32;

    private final SpecStarClient client;
    private final String key = UUID.randomUUID().toString();

    IdempotencyIT(Server server) {
        client = server.client();
    }

    @ParameterizedTest
    @EnumSource
    void repeatedWriteShouldAnswerTheSameAndActOnce(WriteRoute route) {
        ServedIssue issue = IssueState.existing(client).issue();
        Call write = route.call(issue).withHeader(KEY, key);

        Answer first = succeeded(client.send(write));
        Answer second = client.send(write);

        assertRepeated(first, second);
        assertThat(issue.tag()).isEqualTo(first.header("ETag"));
    }

    @Test
    void repeatedCreationShouldMakeOneResource() {
        String user = "creator " + key;

        Answer first = succeeded(client.send(create("a").by(user).withHeader(KEY, key)));
        Answer second = client.send(create("a").by(user).withHeader(KEY, key));

        assertRepeated(first, second);
        assertThat(count(user)).isEqualTo(1);
    }

    @Test
    void repeatedBatchShouldNotTakeTheNextPage() {
        String user = "batch-" + key;
        for (int i = 0; i < 3; i++) {
            succeeded(client.send(create("a").by(user)));
        }
        Call delete = Call.without("DELETE", "/issue?limit=1&created_bys=" + user);
        Call restore = Call.without("POST", "/issue/restore?created_bys=" + user);

        assertRepeated(client.send(delete.withHeader(KEY, key)), client.send(delete.withHeader(KEY, key)));
        assertThat(count(user)).isEqualTo(2);
        assertRepeated(client.send(restore.withHeader(KEY, key)), client.send(restore.withHeader(KEY, key)));
        assertThat(count(user)).isEqualTo(3);
    }

    @Test
    void repetitionShouldGetItsAnswerAfterOthersHaveWritten() {
        IssueState state = IssueState.existing(client);
        Call write = WriteRoute.PUT.call(state.issue()).withHeader(KEY, key).withHeader("If-Match", state.current());
        Answer first = succeeded(client.send(write));
        String later = state.issue().write("later");

        Answer second = client.send(write);

        assertRepeated(first, second);
        assertThat(state.issue().tag()).contains(later);
    }

    @Test
    void otherRequestUnderTheKeyShouldBeRefused() {
        succeeded(client.send(create("a").withHeader(KEY, key)));

        assertReused(create("b"));
        assertReused(Call.with(
                "POST", "/issue?status=draft", "application/json", create("a").body()));
        assertReused(Call.with(
                "POST", "/issue", "application/json; charset=utf-8", create("a").body()));
    }

    private void assertReused(Call other) {
        assertThatProblem(client.send(other.withHeader(KEY, key))).isA(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keyShouldBeTheCallersOwn() {
        Answer first = succeeded(client.send(create("a").by("alice").withHeader(KEY, key)));

        assertOther(first, create("a").by("bob"));
        assertOther(first, create("a"));
    }

    @Test
    void keyShouldBeOfOneRoute() {
        ServedIssue one = ServedIssue.create(client, "one");
        ServedIssue other = ServedIssue.create(client, "other");
        Answer first = succeeded(client.send(WriteRoute.PUT.call(one).withHeader(KEY, key)));

        assertOther(first, WriteRoute.PUT.call(other));
        assertOther(first, WriteRoute.DELETE.call(one));
    }

    private void assertOther(Answer first, Call call) {
        Answer other = succeeded(client.send(call.withHeader(KEY, key)));

        assertThat(other.header("Idempotent-Replayed")).isEmpty();
        assertThat(other.text()).isNotEqualTo(first.text());
    }

    @Test
    void keyShouldHoldUnderBothNamesOfTheModelAndWithOrWithoutQuotes() {
        Answer first = succeeded(client.send(create("a").withHeader(KEY, key)));
        Call plural =
                Call.with("POST", "/issues", "application/json", create("a").body());

        assertRepeated(first, client.send(plural.withHeader(KEY, '"' + key + '"')));
    }

    @Test
    void failedWriteShouldKeepNothing() {
        IssueState state = IssueState.existing(client);
        Call refused = Call.with("POST", "/issue", "application/json", "{}".getBytes(UTF_8));
        Call stale = WriteRoute.PUT.call(state.issue()).withHeader(KEY, key);

        assertThatProblem(client.send(refused.withHeader(KEY, key))).isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.send(stale.withHeader("If-Match", state.stale())))
                .isA(412, "PRECONDITION_FAILED");

        assertFirst(create("corrected").withHeader(KEY, key));
        assertFirst(stale.withHeader("If-Match", state.current()));
    }

    private void assertFirst(Call call) {
        assertThat(succeeded(client.send(call)).header("Idempotent-Replayed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\"a", "a\"b", "\"\"", "\"a\" b", "\"a\\b\""})
    void malformedKeyShouldBeRefused(String malformed) {
        assertThatProblem(client.send(create("a").withHeader(KEY, malformed))).isA(400, "BAD_REQUEST");
    }

    @Test
    void keyShouldHaveAtMost255Characters() {
        String longest = (key + "-".repeat(255)).substring(0, 255);

        succeeded(client.send(create("a").withHeader(KEY, longest)));
        assertThatProblem(client.send(create("a").withHeader(KEY, longest + "-")))
                .isA(400, "BAD_REQUEST");
    }

    @Test
    void parallelRepetitionsShouldMakeOneResource() {
        String user = "parallel-" + key;
        Call call = create("a").by(user).withHeader(KEY, key);

        List<Answer> answers = Parallel.run(AT_ONCE, number -> succeeded(client.send(call)));

        assertThat(new HashSet<>(answers.stream().map(Answer::text).toList())).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(count(user)).isEqualTo(1);
    }

    private static Call create(String title) {
        return Call.with("POST", "/issue", "application/json", ("{\"title\":\"" + title + "\"}").getBytes(UTF_8));
    }

    private int count(String user) {
        return client.json("/issue/count?created_bys=" + user.replace(" ", "%20"))
                .intValue();
    }

    private static void assertRepeated(Answer first, Answer second) {
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).as("%s", second).contains("true");
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.mediaType()).isEqualTo(first.mediaType());
    }
}
