package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import org.junit.jupiter.api.BeforeEach;
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
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class PatchTypeIT {
    private final SpecStarClient client;
    private String issue = "";

    PatchTypeIT(Server server) {
        client = server.client();
    }

    @BeforeEach
    void create() {
        JsonNode payload = Json.object()
                .put("title", "a")
                .put("description", "secret words")
                .put("points", 7);
        issue = "/issue/"
                + client.create("issue", payload).required("resource_id").stringValue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            application/json-patch+json     | [{"op":"replace","path":"/points","value":8}]
            application/merge-patch+json    | {"points":8}
            Application/Merge-Patch+JSON    | {"points":8}
            application/json                | [{"op":"replace","path":"/points","value":8}]
            application/json                | {"points":8}
            application/json; charset=utf-8 | {"points":8}
            """)
    void patchShouldBeReadByItsTypeOrElseItsShape(String type, String patch) {
        JsonNode revision = succeeded(patch(type, patch)).json();

        assertThat(revision.required("revision_id").stringValue()).endsWith(":2");
        assertThat(data()).isEqualTo(whole("\"secret words\"", 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            application/json-patch+json  | {"points":8}                                  | 400 | BAD_REQUEST
            application/json-patch+json  | {"op":"replace","path":"/points","value":8}   | 400 | BAD_REQUEST
            application/merge-patch+json | [{"op":"replace","path":"/points","value":8}] | 400 | BAD_REQUEST
            application/json             | {"op":"replace","path":"/points","value":8}   | 422 | VALIDATION_ERROR
            """)
    void patchOfAnotherShapeThanItsTypeShouldBeRefused(String type, String patch, int status, String code) {
        assertRefused(patch(type, patch), status, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "application/octet-stream"
            })
    void patchOfAnotherTypeShouldBeRefused(String type) {
        assertRefused(patch(type, "{\"points\":8}"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            application/merge-patch+json | {"points":8}                                          | "secret words" | 8
            application/merge-patch+json | {"description":null}                                  | null           | 7
            application/merge-patch+json | {"points":null}                                       | "secret words" | 0
            application/json-patch+json  | [{"op":"replace","path":"/description","value":null}] | null           | 7
            application/json-patch+json  | [{"op":"remove","path":"/description"}]               | null           | 7
            application/json-patch+json  | [{"op":"remove","path":"/points"}]                    | "secret words" | 0
            """)
    void nullAndAbsenceShouldBeToldApart(String type, String patch, String description, int points) {
        succeeded(patch(type, patch));

        assertThat(data()).isEqualTo(whole(description, points));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            application/merge-patch+json | {"title":null}                                   | Object missing required field `title`
            application/json-patch+json  | [{"op":"remove","path":"/title"}]                | Object missing required field `title`
            application/json-patch+json  | [{"op":"replace","path":"/title","value":null}]  | Expected `str`, got `null` - at `$.title`
            application/json-patch+json  | [{"op":"replace","path":"/points","value":null}] | Expected `int`, got `null` - at `$.points`
            """)
    void nullShouldBeRefusedWhereTheModelHasNone(String type, String patch, String detail) {
        Answer answer = patch(type, patch);

        assertRefused(answer, 422, "VALIDATION_ERROR");
        assertThatProblem(answer).says(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{"op":"replace","path":"/title"}]
            [{"op":"test","path":"/description","value":null}]
            [{"op":"replace","path":"/nothing/here","value":1}]
            [{"op":"replace","path":"/description/here","value":1}]
            [{"op":"replace","path":"/points","value":8},{"op":"test","path":"/points","value":7}]
            """)
    void patchThatDoesNotApplyShouldChangeNothingAndShowNothing(String patch) {
        Answer answer = patch("application/json-patch+json", patch);

        assertRefused(answer, 400, "BAD_REQUEST");
        assertThat(answer.text()).doesNotContain("secret words");
    }

    private Answer patch(String type, String patch) {
        return client.send(Call.with("PATCH", issue, type, patch.getBytes(UTF_8)));
    }

    private void assertRefused(Answer answer, int status, String code) {
        assertThatProblem(answer).isA(status, code);
        assertThat(client.json(issue + "?returns=meta")
                        .at("/meta/total_revision_count")
                        .intValue())
                .isEqualTo(1);
        assertThat(data()).isEqualTo(whole("\"secret words\"", 7));
    }

    private JsonNode data() {
        return client.json(issue).required("data");
    }

    private static JsonNode whole(String description, int points) {
        String json = """
                {"title":"a","description":%s,"status":"open","priority":"normal","owner":"nobody","points":%d,"tags":[]}
                """;
        return Json.parse(json.formatted(description, points));
    }
}
