package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.inPath;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class GivenIdsIT {
    private static final String PAYLOAD = "{\"title\":\"a\"}";

    private final SpecStarClient client;

    GivenIdsIT(Server server) {
        client = server.client();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "100%",
                "a%2Fb",
                "a%20b",
                "a+b",
                "~a",
                "why?",
                "a#b",
                "a&b=c",
                "Übergröße",
                "日本",
                "a:1",
                "a.b",
                "..a",
                "*",
                "'a'",
                "\"a\"",
                "<a>"
            })
    void idShouldNameItsIssueWhateverCharactersItHas(String id) {
        client.delete("/issue/" + inPath(id) + "/permanently");

        assertThat(succeeded(client.post("/issue?resource_id=" + inPath(id), PAYLOAD))
                        .json()
                        .required("resource_id")
                        .stringValue())
                .isEqualTo(id);

        ServedIssue issue = new ServedIssue(client, inPath(id));
        assertThat(issue.meta().required("resource_id").stringValue()).isEqualTo(id);
        issue.write("b");
        assertThat(client.json(issue.path() + "/revision-list")
                        .required("total")
                        .intValue())
                .isEqualTo(2);
        succeeded(client.post(issue.path() + "/switch/" + inPath(id + ":1"), ""));
        assertThat(issue.title()).isEqualTo("a");
        assertThatProblem(client.post("/issue?resource_id=" + inPath(id), PAYLOAD))
                .isA(409, "DUPLICATE_RESOURCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a/b", "a\\b", "a;b", ".", "..", "../a", "a\u0000b", "a\nb", "a\u007fb", "\uD83D\uDE00", "a/"
            })
    void unsafeIdShouldBeRefused(String id) {
        assertThatProblem(client.post("/issue?resource_id=" + inPath(id), PAYLOAD))
                .isA(422, "VALIDATION_ERROR");
    }

    @Test
    void idShouldHaveAtMost255Characters() {
        client.delete("/issue/" + "x".repeat(255) + "/permanently");

        succeeded(client.post("/issue?resource_id=" + "x".repeat(255), PAYLOAD));
        assertThatProblem(client.post("/issue?resource_id=" + "x".repeat(256), PAYLOAD))
                .isA(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "data", "export", "full", "import", "meta", "migrate", "restore", "revision-info"})
    void wordOfTheInterfaceShouldNotBecomeAnId(String word) {
        assertThatProblem(client.post("/issue?resource_id=" + word, PAYLOAD)).isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.put("/issue/" + word + "?create_if_missing=true", PAYLOAD))
                .isA(422, "VALIDATION_ERROR");
    }

    @Test
    void deletedIssueShouldKeepItsId() {
        ServedIssue issue = ServedIssue.create(client, "a");
        issue.delete();

        assertThatProblem(client.post("/issue?resource_id=" + issue.id(), PAYLOAD))
                .isA(409, "DUPLICATE_RESOURCE");
        assertThatProblem(client.put(issue.path() + "?create_if_missing=true", PAYLOAD))
                .isA(410, "RESOURCE_GONE");
    }
}
