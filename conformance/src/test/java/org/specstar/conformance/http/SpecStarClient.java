package org.specstar.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/** The routes that most tests of the deployed system use. Failures of the test's own preparations fail the test. */
public final class SpecStarClient {
    private final Target server;

    public SpecStarClient(URI base) {
        this(new HttpTarget(base));
    }

    public SpecStarClient(Target server) {
        this.server = server;
    }

    public Answer get(String target) {
        return server.answer(Call.without("GET", target));
    }

    public Answer post(String target, String json) {
        return server.answer(Call.with("POST", target, "application/json", json.getBytes(UTF_8)));
    }

    public Answer put(String target, String json) {
        return server.answer(Call.with("PUT", target, "application/json", json.getBytes(UTF_8)));
    }

    public Answer delete(String target) {
        return server.answer(Call.without("DELETE", target));
    }

    public Answer send(Call call) {
        return server.answer(call);
    }

    /** Uploads an archive as {@code curl -F file=@…} does; the target carries the query. */
    public Answer upload(String target, byte[] archive) {
        return server.answer(Multipart.upload(target, "upload.acbak", archive));
    }

    /** The body of a GET that must answer 200. */
    public JsonNode json(String target) {
        return succeeded(get(target)).json();
    }

    /** The whole model as an archive. */
    public byte[] export(String model) {
        return succeeded(get("/" + model + "/export")).body();
    }

    /** Purges every resource of the model, deleted ones too. */
    public void empty(String model) {
        for (String deleted : new String[] {"false", "true"}) {
            String page = "/" + model + "?returns=meta&limit=1000&is_deleted=" + deleted;
            for (JsonNode rows = json(page); !rows.isEmpty(); rows = json(page)) {
                rows.forEach(row -> purge(model, row));
            }
        }
    }

    private void purge(String model, JsonNode row) {
        String id = row.required("meta").required("resource_id").stringValue();
        succeeded(delete("/" + model + "/" + inPath(id) + "/permanently"));
    }

    /** A text as a segment of a path. */
    public static String inPath(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Creates a resource and returns its revision info. */
    public JsonNode create(String model, JsonNode payload) {
        return succeeded(post("/" + model, Json.text(payload))).json();
    }

    public static Answer succeeded(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
