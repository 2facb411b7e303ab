package org.specstar.conformance.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From the JSON of a recording to its steps. */
final class RecordingReader {
    private RecordingReader() {}

    static List<Step> steps(JsonNode recording) {
        List<Step> steps = new ArrayList<>();
        recording.forEach(step -> steps.add(step(step)));
        return steps;
    }

    private static Step step(JsonNode step) {
        JsonNode response = step.required("response");
        return new Step(
                step.required("n").intValue(),
                step.required("title").stringValue(),
                request(step.required("request")),
                new Expectation(response.required("status").intValue(), expectedBody(response)),
                response.has("acbak") ? response.required("bytes").intValue() : 0);
    }

    private static RecordedRequest request(JsonNode request) {
        String[] line = request.required("line").stringValue().split(" ", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        request.required("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().stringValue()));
        return new RecordedRequest(line[0], line[1], headers, body(request));
    }

    private static RecordedBody body(JsonNode request) {
        if (request.has("base64_head")) {
            return new RecordedBody.Beginning(
                    base64(request.required("base64_head")),
                    request.required("bytes").intValue());
        }
        if (request.has("base64")) {
            return new RecordedBody.Whole(base64(request.required("base64")));
        }
        if (request.has("text")) {
            return new RecordedBody.Whole(request.required("text").stringValue().getBytes(UTF_8));
        }
        return new RecordedBody.Whole(request.has("json") ? Json.bytes(request.required("json")) : new byte[0]);
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.stringValue());
    }

    private static ExpectedBody expectedBody(JsonNode response) {
        if (response.has("acbak")) {
            return new ExpectedBody.Archive(
                    withoutPositions(response.required("acbak")),
                    response.required("headers").required("content-disposition").stringValue());
        }
        if (response.has("text") || response.has("empty")) {
            return new ExpectedBody.Text(response.path("text").asString(""));
        }
        JsonNode json = response.required("json");
        return response.required("status").intValue() >= 400 && json.has("detail")
                ? problem(json.required("detail"))
                : new ExpectedBody.Value(json);
    }

    private static ArrayNode withoutPositions(JsonNode records) {
        ArrayNode compared = Json.array();
        records.forEach(record -> compared.add(((ObjectNode) record.deepCopy()).without(List.of("at", "len"))));
        return compared;
    }

    /** A detail that is an object becomes text and members; a list becomes the member {@code errors}. */
    private static ExpectedBody.Problem problem(JsonNode detail) {
        if (detail.isString()) {
            return new ExpectedBody.Problem(Optional.of(detail.stringValue()), Optional.empty(), Map.of());
        }
        if (detail.isArray()) {
            return new ExpectedBody.Problem(Optional.empty(), Optional.empty(), Map.of("errors", detail));
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        detail.properties().stream()
                .filter(field -> !field.getKey().equals("message"))
                .forEach(field -> members.put(field.getKey(), field.getValue()));
        return new ExpectedBody.Problem(
                Optional.of(detail.required("message").stringValue()), Optional.empty(), members);
    }
}
