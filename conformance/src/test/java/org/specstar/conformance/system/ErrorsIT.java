package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class ErrorsIT {
    private final SpecStarClient client;

    ErrorsIT(Server server) {
        client = server.client();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":", "{title:1}", "", "{\"title\":\"a\"} trailing", "{\"title\":\"a\\uD800\"}"})
    void brokenJsonShouldBeAProblem(String json) {
        assertThatProblem(client.post("/issue", json)).isA(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}                                  | Object missing required field `title`",
                "{\"title\":1}                       | Expected `str`, got `int` - at `$.title`",
                "{\"title\":null}                    | Expected `str`, got `null` - at `$.title`",
                "{\"title\":\"a\",\"points\":\"1\"}  | Expected `int`, got `str` - at `$.points`",
                "{\"title\":\"a\",\"points\":1.5}    | Expected `int`, got `float` - at `$.points`",
                "{\"title\":\"a\",\"tags\":\"x\"}    | Expected `array`, got `str` - at `$.tags`",
                "{\"title\":\"a\",\"tags\":[1]}      | Expected `str`, got `int` - at `$.tags[0]`",
                "{\"title\":\"a\",\"status\":\"odd\"}| Invalid enum value 'odd' - at `$.status`",
                "[]                                  | Expected `object`, got `array`"
            })
    void payloadThatDoesNotFitShouldSayWhere(String json, String detail) {
        assertThatProblem(client.post("/issue", json))
                .isA(422, "VALIDATION_ERROR")
                .says(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/nothing/x", "/nothing/x/revision-list", "/issue/x/nothing", "/nothing/export"})
    void unknownPathShouldBeAProblem(String path) {
        assertThatProblem(client.get(path)).isA(404, "RESOURCE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/issue/..%2F..%2Fetc",
                "/issue/%2e%2e%2fetc",
                "/issue/a%5Cb",
                "/issue/a;b=c",
                "/issue/%2e%2e/issue",
                "/issue/a%00b"
            })
    void unsafeIdShouldNameNothing(String path) {
        Answer answer = client.get(path);

        // Some servers refuse what leads outside the root themselves, before the application sees it.
        if (answer.status() == 400) {
            assertThat(answer.text()).isEmpty();
        } else {
            assertThatProblem(answer).isA(404, "RESOURCE_NOT_FOUND");
        }
    }

    @Test
    void missingResourceShouldBeNamed() {
        assertThatProblem(client.get("/issue/issue:none"))
                .isA(404, "RESOURCE_NOT_FOUND")
                .says("Resource 'issue:none' not found.");
        assertThatProblem(client.put("/issue/issue:none", "{\"title\":\"x\"}"))
                .isA(404, "RESOURCE_NOT_FOUND")
                .says("Resource 'issue:none' not found.");
    }

    @Test
    void deletedResourceShouldBeGoneUntilItIsRestored() {
        String id = create();
        SpecStarClient.succeeded(client.delete("/issue/" + id));

        assertThatProblem(client.get("/issue/" + id))
                .isA(410, "RESOURCE_GONE")
                .says("Resource '" + id + "' is deleted.");
        assertThatProblem(client.delete("/issue/" + id)).isA(410, "RESOURCE_GONE");

        SpecStarClient.succeeded(client.post("/issue/" + id + "/restore", ""));
        SpecStarClient.succeeded(client.get("/issue/" + id));
    }

    @ParameterizedTest
    @CsvSource({"limit=-1", "limit=x", "offset=-1", "offset=x"})
    void wrongPageShouldBeAProblem(String query) {
        assertThatProblem(client.get("/issue?" + query)).isA(422, "VALIDATION_ERROR");
    }

    @Test
    void methodThatThePathDoesNotHaveShouldBeAProblem() {
        assertThatProblem(client.send(Call.without("PUT", "/issue"))).isA(405, "BAD_REQUEST");
    }

    @Test
    void bodyOfAnotherKindShouldBeAProblem() {
        assertThatProblem(client.send(Call.with("POST", "/issue", "text/plain", "hello".getBytes(UTF_8))))
                .isA(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private String create() {
        return client.create("issue", Json.object().put("title", "to be deleted"))
                .required("resource_id")
                .stringValue();
    }
}
