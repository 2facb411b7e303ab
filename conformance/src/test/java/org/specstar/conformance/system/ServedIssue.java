package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.util.Optional;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/** One issue of a server. What prepares it has to succeed. */
record ServedIssue(SpecStarClient client, String id) {
    static ServedIssue create(SpecStarClient client, String title) {
        JsonNode info = client.create("issue", titled(title));
        return new ServedIssue(client, info.required("resource_id").stringValue());
    }

    /** The payload of an issue that says no more than its title. */
    static JsonNode titled(String title) {
        return Json.object().put("title", title);
    }

    /** The entity tag that a successful answer carries. */
    static String tag(Answer answer) {
        Optional<String> tag = succeeded(answer).header("ETag");
        assertThat(tag).as("ETag of %s", answer).isPresent();
        return tag.orElseThrow();
    }

    String path() {
        return "/issue/" + id;
    }

    String revision(int number) {
        return id + ":" + number;
    }

    /** Writes this title, by default as a new revision, and returns the tag of what is then. */
    String write(String title, String query) {
        return tag(client.put(path() + query, Json.text(titled(title))));
    }

    String write(String title) {
        return write(title, "");
    }

    String delete() {
        return tag(client.delete(path()));
    }

    /** The tag of its present state, live or deleted; empty where there is no such issue. */
    Optional<String> tag() {
        Answer answer = client.get(path() + "?returns=meta&include_deleted=true");
        return answer.status() == 404 ? Optional.empty() : Optional.of(tag(answer));
    }

    boolean isLive() {
        return client.get(path() + "?returns=meta").status() == 200;
    }

    JsonNode meta() {
        return client.json(path() + "?returns=meta&include_deleted=true").required("meta");
    }

    int revisions() {
        return meta().required("total_revision_count").intValue();
    }

    JsonNode data() {
        return client.json(path()).required("data");
    }

    String title() {
        return data().required("title").stringValue();
    }
}
