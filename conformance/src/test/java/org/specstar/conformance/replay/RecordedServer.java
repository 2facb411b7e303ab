package org.specstar.conformance.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.specstar.conformance.archive.ArchiveWriter;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.Target;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.time.TimeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays a server that keeps to a recording: it answers step after step as expected, with ids and times of its own, which
 * are later than the recorded ones and closer together. Single answers can be spoiled.
 */
final class RecordedServer implements Target {
    private static final Instant RECORDED_START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant START = Instant.parse("2026-11-21T08:15:00.000123Z");
    private static final int TIMES_FASTER = 40;

    private final Recording recording;
    private final Deviations deviations;
    private final Map<Integer, UnaryOperator<String>> spoilers = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final HeadMirror heads = new HeadMirror();

    RecordedServer(Recording recording, Deviations deviations) {
        this.recording = recording;
        this.deviations = deviations;
    }

    /** From now on the text of this step's answer is changed before it goes out. */
    RecordedServer spoiling(int step, UnaryOperator<String> change) {
        spoilers.put(step, change);
        return this;
    }

    /** The call that came as this step. */
    Call call(int step) {
        return calls.get(step - 1);
    }

    @Override
    public Answer answer(Call call) {
        Step step = recording.steps().get(calls.size());
        calls.add(call);
        Expectation expected = deviations.at(step).map(Deviation::expectation).orElse(step.expectation());
        return answer(expected, spoilers.getOrDefault(step.number(), UnaryOperator.identity()));
    }

    private Answer answer(Expectation expected, UnaryOperator<String> spoil) {
        ExpectedBody body = expected.body();
        if (body instanceof ExpectedBody.Archive archive) {
            byte[] bytes = ArchiveWriter.bytes(List.copyOf(
                    Json.parse(spoil.apply(own(mirrored(archive.records())))).values()));
            return new Answer(
                    expected.status(),
                    Map.of("Content-Type", "application/octet-stream", "Content-Disposition", archive.disposition()),
                    bytes);
        }
        if (body instanceof ExpectedBody.Methods methods) {
            return new Answer(
                    expected.status(), Map.of("Allow", spoil.apply(String.join(", ", methods.names()))), new byte[0]);
        }
        String type = body instanceof ExpectedBody.Problem ? "application/problem+json" : "application/json";
        return new Answer(
                expected.status(),
                Map.of("content-type", type),
                spoil.apply(own(text(body, expected.status()))).getBytes(UTF_8));
    }

    private String text(ExpectedBody body, int status) {
        if (body instanceof ExpectedBody.Value value) {
            return mirrored(value.json());
        }
        if (body instanceof ExpectedBody.Unordered unordered) {
            return Json.text(Json.array().addAll(unordered.items()));
        }
        if (body instanceof ExpectedBody.Problem problem) {
            return Json.text(problem(problem, status));
        }
        return ((ExpectedBody.Text) body).text();
    }

    /** The recorded value as text, each meta completed from the revisions shown so far. */
    private String mirrored(JsonNode recorded) {
        JsonNode completed = recorded.deepCopy();
        List<JsonNode> objects = completed.findParents("created_by");
        objects.forEach(heads::note);
        objects.stream().filter(HeadMirror::isMeta).map(ObjectNode.class::cast).forEach(heads::complete);
        return Json.text(completed);
    }

    private static JsonNode problem(ExpectedBody.Problem problem, int status) {
        ObjectNode document = Json.object()
                .put("type", "about:blank")
                .put("title", "Some problem")
                .put("status", status)
                .put("detail", problem.detail().orElse("Some sentence."))
                .put("code", problem.code().orElse("SOME_CODE"));
        problem.members().forEach(document::set);
        return document;
    }

    /** The recorded text with the ids and times of this server. */
    static String own(String recorded) {
        return Token.replace(
                recorded,
                id -> UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString(),
                time -> time.showing(TimeText.utc(own(TimeText.instant(time.plainTime())))));
    }

    static Instant own(Instant recorded) {
        return START.plus(Duration.between(RECORDED_START, recorded).dividedBy(TIMES_FASTER));
    }
}
