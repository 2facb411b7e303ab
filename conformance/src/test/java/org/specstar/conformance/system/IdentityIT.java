package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

/** Ids, users and times are the server's to give: a body that names them is answered as if it did not. */
@ExtendWith(SharedServer.class)
class IdentityIT {
    private static final String TITLE = "\"title\":\"mine\"";

    /** What no payload of an issue has; every value is one that no honest answer shows. */
    private static final String FORGED = """
            "resource_id":"issue:forged","revision_id":"issue:forged:7","uid":"00000000-0000-4000-8000-00000000f0f0",\
            "created_by":"forger","updated_by":"forger","created_time":"2001-01-01T00:00:00Z",\
            "updated_time":"2001-01-01T00:00:00Z","is_deleted":true,"total_revision_count":7777,\
            "current_revision_id":"issue:forged:7","schema_version":"v7777",\
            "__proto__":{"is_deleted":true,"created_by":"forger"}""";

    private static final String FORGERY = "forge|f0f0|2001-01-01|7777|__proto__|\"is_deleted\":true";

    private final SpecStarClient client;

    IdentityIT(Server server) {
        client = server.client();
    }

    @Test
    void createShouldTakeThePayloadAlone() {
        String honest = create("{" + TITLE + "}");

        String forged = create("{" + FORGED + "," + TITLE + "}");

        assertSameButForIdentity(forged, honest);
    }

    @Test
    void replaceShouldTakeThePayloadAlone() {
        String honest = create("{" + TITLE + "}");
        String forged = create("{" + TITLE + "}");

        write("PUT", honest, "{\"title\":\"other\"}");
        write("PUT", forged, "{" + FORGED + ",\"title\":\"other\"}");

        assertSameButForIdentity(forged, honest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + FORGED + ",\"points\":3}",
                "[{\"op\":\"replace\",\"path\":\"\",\"value\":{" + FORGED + "," + TITLE + ",\"points\":3}}]",
                "[{\"op\":\"add\",\"path\":\"/created_by\",\"value\":\"forger\"},"
                        + "{\"op\":\"replace\",\"path\":\"/points\",\"value\":3}]"
            })
    void patchShouldTakeThePayloadAlone(String patch) {
        String honest = create("{" + TITLE + "}");
        String forged = create("{" + TITLE + "}");

        write("PATCH", honest, "{\"points\":3}");
        write("PATCH", forged, patch);

        assertSameButForIdentity(forged, honest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + FORGED + "}",
                "[{\"op\":\"replace\",\"path\":\"\",\"value\":{" + FORGED + "," + TITLE + "}}]",
                "[{\"op\":\"add\",\"path\":\"/resource_id\",\"value\":\"issue:forged\"}]",
                "[{\"op\":\"add\",\"path\":\"/uid\",\"value\":\"00000000-0000-4000-8000-00000000f0f0\"}]",
                "[{\"op\":\"add\",\"path\":\"/is_deleted\",\"value\":true}]",
                "[{\"op\":\"add\",\"path\":\"/__proto__\",\"value\":{\"is_deleted\":true}}]",
                "[{\"op\":\"copy\",\"from\":\"/title\",\"path\":\"/revision_id\"}]",
                "[{\"op\":\"move\",\"from\":\"/owner\",\"path\":\"/created_by\"}]",
                "[{\"op\":\"move\",\"from\":\"/points\",\"path\":\"/total_revision_count\"}]"
            })
    void patchOfNothingButIdentityShouldChangeNothing(String patch) {
        String id = create("{" + TITLE + "}");
        JsonNode before = client.json("/issue/" + id);

        JsonNode answer = write("PATCH", id, patch);

        assertThat(answer).isEqualTo(before.required("revision_info"));
        assertThat(client.json("/issue/" + id)).isEqualTo(before);
    }

    private String create(String json) {
        return write("POST", "", json).required("resource_id").stringValue();
    }

    private JsonNode write(String method, String id, String json) {
        String target = id.isEmpty() ? "/issue" : "/issue/" + id;
        return succeeded(client.send(Call.with(method, target, "application/json", json.getBytes(UTF_8))
                        .by("alice")))
                .json();
    }

    private void assertSameButForIdentity(String forged, String honest) {
        assertThat(shown(forged)).isEqualTo(shown(honest)).doesNotContainPattern(FORGERY);
    }

    /** All that a read shows, without what the server gives anew to each resource. */
    private String shown(String id) {
        return succeeded(client.get("/issue/" + id))
                .text()
                .replace(id, "ID")
                .replaceAll("\"uid\":\"(?!00000000)[^\"]*\"", "UID")
                .replaceAll("_time\":\"(?!2001)[^\"]*\"", "TIME");
    }
}
