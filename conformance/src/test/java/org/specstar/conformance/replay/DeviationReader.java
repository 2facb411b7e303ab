package org.specstar.conformance.replay;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads declared deviations: {@code id}, {@code steps}, {@code reason} and what is expected instead, one of {@code json}
 * (a value), {@code unordered} (a list in any order), {@code text} (to the letter), {@code problem} (with {@code code}, {@code detail} and {@code members}, all
 * optional), {@code allow} (a list of methods) or {@code like} (the number of another step whose recorded answer is the
 * right one). {@code status} is 200 where left out.
 */
final class DeviationReader {
    private DeviationReader() {}

    static List<Deviation> read(JsonNode declared, Recording recording) {
        List<Deviation> deviations = new ArrayList<>();
        for (JsonNode entry : declared) {
            Expectation expectation = expectation(entry, recording);
            for (JsonNode step : entry.required("steps")) {
                deviations.add(new Deviation(
                        entry.required("id").stringValue(),
                        recording.step(step.intValue()).number(),
                        entry.required("reason").stringValue(),
                        expectation));
            }
        }
        return deviations;
    }

    private static Expectation expectation(JsonNode entry, Recording recording) {
        if (entry.has("like")) {
            return recording.step(entry.required("like").intValue()).expectation();
        }
        return new Expectation(entry.path("status").asInt(200), body(entry));
    }

    private static ExpectedBody body(JsonNode entry) {
        if (entry.has("unordered")) {
            return new ExpectedBody.Unordered(
                    entry.required("unordered").valueStream().toList());
        }
        if (entry.has("text")) {
            return new ExpectedBody.Text(entry.required("text").stringValue());
        }
        if (entry.has("allow")) {
            return new ExpectedBody.Methods(entry.required("allow")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .collect(toUnmodifiableSet()));
        }
        return entry.has("problem")
                ? problem(entry.required("problem"))
                : new ExpectedBody.Value(entry.required("json"));
    }

    private static ExpectedBody problem(JsonNode problem) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        problem.path("members").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return new ExpectedBody.Problem(text(problem, "detail"), text(problem, "code"), members);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
