package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.inPath;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.HttpTarget;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.json.Resources;
import org.specstar.conformance.server.Combination;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;
import tools.jackson.databind.JsonNode;

/**
 * A demonstration in memory becomes production, as SpecStar's guide "From Demo to Production" says: export each model, start
 * a deployment on other storage, import, and verify counts, references, search, history and binaries.
 */
@KillsItsServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveIT {
    /** In this order references always find what they refer to. */
    private static final List<String> MODELS = List.of("user", "issue", "comment", "document", "page");

    private static final List<String> SEARCHES = List.of(
            "QB[\"priority\"] == \"high\"",
            "(QB[\"points\"] > 2) & ~(QB[\"status\"] == \"closed\")",
            "QB[\"tags\"] >> \"moved\"",
            "QB[\"title\"].contains(\"7\")",
            "QB.created_by() == \"alice\"");

    private final LaunchedServer demo = Combination.MEMORY.server();
    private final Map<String, byte[]> archives = new LinkedHashMap<>();
    private String before = "";

    @BeforeAll
    void fillAndExport() {
        fill(demo.start().client());
        before = state(demo.client());
        MODELS.forEach(model -> archives.put(model, demo.client().export(model)));
    }

    @AfterAll
    void end() {
        demo.close();
    }

    private static void fill(SpecStarClient client) {
        succeeded(client.upload("/issue/import", Resources.bytes("/archives/issue-100.acbak")));
        succeeded(client.upload("/document/import", Resources.bytes("/archives/document-3-blobs.acbak")));
        String author = id(client.create("user", Json.object().put("username", "alice")));
        List<String> issues =
                IntStream.range(0, 12).mapToObj(number -> issue(client, number)).toList();
        issues.forEach(issue -> comment(client, issue, author));
        succeeded(client.delete("/issue/" + inPath(issues.get(3))));
        succeeded(client.post("/issue/" + inPath(issues.get(4)) + "/switch/1", ""));
        byte[] attachment = "attached when it was a demonstration".getBytes(UTF_8);
        client.create(
                "document",
                Json.object()
                        .put("name", "with attachment")
                        .set(
                                "attachment",
                                Json.object().put("data", Base64.getEncoder().encodeToString(attachment))));
        client.create("page", Json.object().put("title", "a draft"));
    }

    private static String issue(SpecStarClient client, int number) {
        String id = id(client.create(
                "issue",
                Json.object()
                        .put("title", "issue " + number)
                        .put("points", number)
                        .set("tags", Json.array().add("moved"))));
        succeeded(client.put(
                "/issue/" + inPath(id), "{\"title\":\"issue " + number + " again\",\"points\":" + number + "}"));
        return id;
    }

    private static void comment(SpecStarClient client, String issue, String author) {
        client.create(
                "comment",
                Json.object().put("body", "of " + issue).put("issue_id", issue).put("author_id", author));
    }

    private static String id(JsonNode info) {
        return info.required("resource_id").stringValue();
    }

    @ParameterizedTest
    @EnumSource(names = {"DISK", "POSTGRES_DISK_S3", "S3"})
    void everythingShouldBeThereAfterTheMove(Combination production) {
        try (LaunchedServer server = production.server().start()) {
            archives.forEach((model, archive) -> succeeded(server.client().upload("/" + model + "/import", archive)));

            assertThat(state(server.client())).isEqualTo(before);
            assertThat(archivesOf(server.client())).containsExactlyEntriesOf(hashes(archives));

            server.stop();
            server.start();

            assertThat(state(server.client())).isEqualTo(before);
            assertCascade(server.client());
        }
    }

    /** Deleting an issue takes its comments along only if references came over. */
    private static void assertCascade(SpecStarClient client) {
        String issue = id(client.json("/issue?limit=1&returns=meta&qb=" + inPath("QB[\"title\"] == \"issue 5 again\""))
                .required(0)
                .required("meta"));
        int comments = client.json("/comment/count").asInt();

        succeeded(client.delete("/issue/" + inPath(issue)));

        assertThat(client.json("/comment/count").asInt()).isEqualTo(comments - 1);
    }

    private static Map<String, Integer> archivesOf(SpecStarClient client) {
        Map<String, byte[]> archives = new LinkedHashMap<>();
        MODELS.forEach(model -> archives.put(model, client.export(model)));
        return hashes(archives);
    }

    private static Map<String, Integer> hashes(Map<String, byte[]> archives) {
        Map<String, Integer> hashes = new LinkedHashMap<>();
        archives.forEach((model, archive) -> hashes.put(model, Arrays.hashCode(archive)));
        return hashes;
    }

    /** All that a client can see, as text. */
    private static String state(SpecStarClient client) {
        List<String> state = new ArrayList<>();
        for (String model : MODELS) {
            state.add(model + " " + client.get("/" + model + "/count").text());
            for (String deleted : List.of("false", "true")) {
                JsonNode rows =
                        client.json("/" + model + "?limit=1000&returns=data,meta,revision_info&is_deleted=" + deleted);
                state.add(Json.text(rows));
                rows.forEach(row -> state.add(history(client, model, row)));
            }
        }
        SEARCHES.forEach(search -> state.add(client.get("/issue?limit=1000&returns=meta&qb=" + inPath(search))
                .text()));
        client.json("/document?limit=1000&returns=data").forEach(row -> state.addAll(binaries(client, row)));
        return String.join("\n", state);
    }

    private static String history(SpecStarClient client, String model, JsonNode row) {
        String id = id(row.required("meta"));
        return client.get("/" + model + "/" + inPath(id) + "/revision-list").text();
    }

    private static List<String> binaries(SpecStarClient client, JsonNode row) {
        return row.findParents("file_id").stream()
                .map(binary -> content(client, binary.required("file_id").stringValue()))
                .toList();
    }

    /** From the bucket itself, where the server sends its clients there. */
    private static String content(SpecStarClient client, String file) {
        Answer answer = client.get("/blobs/" + file);
        if (answer.status() == 307) {
            URI place = URI.create(answer.header("Location").orElseThrow());
            answer = new HttpTarget(place.resolve("/"))
                    .answer(Call.without("GET", place.getRawPath() + "?" + place.getRawQuery()));
        }
        return answer.status() + " " + Arrays.hashCode(answer.body());
    }
}
