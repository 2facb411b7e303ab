package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class ListAliasesIT {
    private final SpecStarClient client;
    private final String mine = "?created_bys=lister-" + UUID.randomUUID();

    ListAliasesIT(Server server) {
        client = server.client();
    }

    @BeforeEach
    void create() {
        for (int i = 0; i < 3; i++) {
            byte[] json = ("{\"title\":\"" + i + "\"}").getBytes(UTF_8);
            succeeded(client.send(
                    Call.with("POST", "/issue", "application/json", json).by(mine.substring(mine.indexOf('=') + 1))));
        }
    }

    @ParameterizedTest
    @CsvSource({"data,data", "meta,meta", "revision-info,revision_info"})
    void listOfAPartShouldShowItBare(String alias, String part) {
        JsonNode whole = client.json("/issue" + mine);

        JsonNode parts = client.json("/issue/" + alias + mine);

        assertThat(parts.valueStream().toList())
                .hasSize(3)
                .isEqualTo(whole.valueStream().map(item -> item.required(part)).toList());
        assertThat(client.json("/issue/" + alias + mine + "&returns=etag")).isEqualTo(parts);
    }

    @Test
    void fullListShouldBeTheList() {
        assertThat(client.json("/issue/full" + mine)).isEqualTo(client.json("/issue" + mine));
        assertThat(client.json("/issue/full" + mine + "&returns=meta"))
                .isEqualTo(client.json("/issue" + mine + "&returns=meta"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "meta", "revision-info", "full"})
    void filtersAndPagesShouldHold(String alias) {
        JsonNode all = client.json("/issue/" + alias + mine);

        assertThat(client.json("/issue/" + alias + mine + "&limit=1&offset=1").valueStream())
                .containsExactly(all.get(1));
        assertThat(client.json("/issue/" + alias + mine + "&is_deleted=true")).isEmpty();
        assertThatProblem(client.get("/issue/" + alias + "?limit=-1")).isA(422, "VALIDATION_ERROR");
    }

    @Test
    void partialShouldBeReadWithinThePart() {
        assertThat(client.json("/issue/data" + mine + "&limit=1&partial=/title").toString())
                .isEqualTo("[{\"title\":\"0\"}]");
        assertThat(client.json("/issue/meta" + mine + "&limit=1&partial=/is_deleted")
                        .toString())
                .isEqualTo("[{\"is_deleted\":false}]");
    }
}
