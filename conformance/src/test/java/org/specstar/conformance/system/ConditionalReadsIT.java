package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class ConditionalReadsIT {
    private final SpecStarClient client;

    ConditionalReadsIT(Server server) {
        client = server.client();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    none                                           | 200
                    If-None-Match: {current}                       | 304
                    If-None-Match: W/{current}                     | 304
                    If-None-Match: *                               | 304
                    If-None-Match: "other",{current}               | 304
                    If-None-Match: "other"                         | 200
                    If-None-Match: {stale}                         | 200
                    If-None-Match: {modified}                      | 200
                    If-None-Match: {unquoted}                      | 200
                    If-Match: {current}                            | 200
                    If-Match: *                                    | 200
                    If-Match: {stale}                              | 412
                    If-Match: W/{current}                          | 412
                    If-Match: {current} & If-None-Match: {current} | 304
                    If-Match: {stale} & If-None-Match: {current}   | 412
                    If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT                            | 200
                    If-None-Match: "other" & If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT   | 200
                    If-Unmodified-Since: Mon, 01 Jan 2001 00:00:00 GMT                          | 200
                    """)
    void preconditionShouldDecideWhatAReadAnswers(String preconditions, int status) {
        IssueState state = IssueState.existing(client);

        for (String method : new String[] {"GET", "HEAD"}) {
            Call call = Call.without(method, state.issue().path());
            Answer answer = client.send(state.conditional(call, preconditions));

            assertThat(answer.status()).as("%s: %s", method, answer).isEqualTo(status);
            assertThat(answer.body().length > 0).as("%s", answer).isEqualTo(method.equals("GET") && status != 304);
            if (status < 400) {
                assertThat(answer.header("ETag")).contains(state.current());
                assertThat(answer.header("Cache-Control")).contains("private, no-cache");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?returns=data",
                "?returns=meta",
                "?returns=revision_info",
                "?returns=only-meta",
                "?partial=/title",
                "?partial=meta/resource_id",
                "?revision_id=2",
                "/data",
                "/meta",
                "/revision-info",
                "/full",
                "/revision-list",
                "/revision-list?limit=1",
                "/diff?from=1"
            })
    void everyProjectionShouldHaveTheTagOfTheWhole(String projection) {
        IssueState state = IssueState.existing(client);
        Call read = Call.without("GET", state.issue().path() + projection);

        Answer shown = client.send(read);
        Answer known = client.send(read.withHeader("If-None-Match", state.current()));

        assertThat(ServedIssue.tag(shown)).isEqualTo(state.current());
        assertThat(known.status()).as("%s", known).isEqualTo(304);
        assertThat(known.header("ETag")).contains(state.current());
        assertThat(known.body()).isEmpty();
    }

    @Test
    void oldRevisionShouldHaveATagOfItsOwn() {
        IssueState state = IssueState.existing(client);
        Call old = Call.without("GET", state.issue().path() + "?revision_id=1");

        String tag = ServedIssue.tag(client.send(old));

        assertThat(tag).isNotEqualTo(state.current());
        assertThat(client.send(old.withHeader("If-None-Match", tag)).status()).isEqualTo(304);
        assertThat(client.send(old.withHeader("If-None-Match", state.current())).status())
                .isEqualTo(200);
    }

    @Test
    void revisionThatBecomesTheHeadShouldChangeTheTag() {
        IssueState state = IssueState.existing(client);

        String switched = ServedIssue.tag(client.send(WriteRoute.SWITCH.call(state.issue())));

        assertThat(switched).isNotIn(state.stale(), state.modified(), state.current());
        assertThat(state.issue().tag()).contains(switched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "If-None-Match: {current}",
                "If-None-Match: *",
                "If-Match: {current}",
                "If-Match: {stale}",
                "If-Match: *"
            })
    void whatCannotBeReadShouldBeAProblemWhateverIsRequired(String preconditions) {
        IssueState missing = IssueState.missing(client);
        IssueState deleted = IssueState.deleted(client);

        assertThatProblem(read(missing, "", preconditions)).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(read(missing, "/revision-list", preconditions)).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(read(deleted, "", preconditions)).isA(410, "RESOURCE_GONE");
    }

    @Test
    void revisionThatIsMissingShouldBeAProblemWhateverIsRequired() {
        IssueState state = IssueState.existing(client);

        assertThatProblem(read(state, "?revision_id=9", "If-None-Match: *")).isA(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void deletedIssueShouldBeKnownByItsTag() {
        IssueState deleted = IssueState.deleted(client);

        assertThat(read(deleted, "?include_deleted=true", "If-None-Match: {current}")
                        .status())
                .isEqualTo(304);
        assertThat(read(deleted, "?include_deleted=true", "If-None-Match: {modified}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listShouldNotKnowPreconditions() {
        Call list = Call.without("GET", "/issue?limit=1").withHeader("If-None-Match", "*");

        Answer answer = SpecStarClient.succeeded(client.send(list));

        assertThat(answer.header("ETag")).isEmpty();
    }

    private Answer read(IssueState state, String suffix, String preconditions) {
        Call call = Call.without("GET", state.issue().path() + suffix);
        return client.send(state.conditional(call, preconditions));
    }
}
