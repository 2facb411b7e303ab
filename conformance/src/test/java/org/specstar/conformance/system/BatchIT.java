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
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class BatchIT {
    private static final int ISSUES = 12;

    private final SpecStarClient client;
    private final String user = "batch-" + UUID.randomUUID();

    BatchIT(Server server) {
        client = server.client();
    }

    @BeforeEach
    void createIssues() {
        for (int i = 0; i < ISSUES; i++) {
            byte[] json = ("{\"title\":\"" + i + "\"}").getBytes(UTF_8);
            succeeded(client.send(
                    Call.with("POST", "/issue", "application/json", json).by(user)));
        }
    }

    @Test
    void deleteAndRestoreShouldTakeTenUnlessToldOtherwise() {
        assertThat(changed("DELETE", "")).hasSize(10);
        assertThat(live()).isEqualTo(2);
        assertThat(changed("DELETE", "")).hasSize(2);
        assertThat(changed("DELETE", "")).isEmpty();

        assertThat(changed("POST", "&limit=1")).hasSize(1);
        assertThat(changed("POST", "&limit=0")).isEmpty();
        assertThat(changed("POST", "&limit=1000")).hasSize(11);
        assertThat(live()).isEqualTo(ISSUES);
    }

    @Test
    void answerShouldShowTheMetaDataInTheOrderOfTheList() {
        JsonNode listed = client.json("/issue/meta?limit=3&offset=2&created_bys=" + user);

        JsonNode deleted = changed("DELETE", "&limit=3&offset=2");

        assertThat(deleted.findValuesAsString("resource_id")).isEqualTo(listed.findValuesAsString("resource_id"));
        assertThat(deleted.valueStream().map(meta -> meta.required("is_deleted").booleanValue()))
                .containsOnly(true);
    }

    @Test
    void filtersShouldAllHaveToHold() {
        assertThat(changed("DELETE", "&created_time_end=2001-01-01")).isEmpty();
        assertThat(changed("DELETE", "&rev_statuses=draft")).isEmpty();
        assertThat(changed("DELETE", "&updated_bys=nobody-else")).isEmpty();
        assertThat(changed("DELETE", "&created_time_start=2001-01-01&rev_statuses=stable&rev_updated_bys[]=" + user))
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "created_by=x,422,VALIDATION_ERROR",
        "created_bies=x,422,VALIDATION_ERROR",
        "Limit=1,422,VALIDATION_ERROR",
        "title=0,422,VALIDATION_ERROR",
        "returns=meta,422,VALIDATION_ERROR",
        "limit=-1,422,VALIDATION_ERROR",
        "limit=1&limit=2,422,VALIDATION_ERROR",
        "limit=all,422,VALIDATION_ERROR",
        "offset=-1,422,VALIDATION_ERROR",
        "rev_statuses=odd,422,VALIDATION_ERROR",
        "created_time_start=yesterday,400,BAD_REQUEST",
        "qb=title,422,VALIDATION_ERROR"
    })
    void whatIsNotUnderstoodShouldChangeNothing(String parameter, int status, String code) {
        changed("DELETE", "&limit=2");
        String query = "?created_bys=" + user + "&" + parameter;

        assertThatProblem(client.delete("/issue" + query)).isA(status, code);
        assertThatProblem(client.post("/issue/restore" + query, "")).isA(status, code);
        assertThat(live()).isEqualTo(ISSUES - 2);
    }

    @Test
    void isDeletedShouldNotContradictTheOperation() {
        changed("DELETE", "&limit=2&is_deleted=false");
        changed("POST", "&limit=1&is_deleted=true");

        assertThatProblem(client.delete("/issue?is_deleted=true&created_bys=" + user))
                .isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.post("/issue/restore?is_deleted=false&created_bys=" + user, ""))
                .isA(422, "VALIDATION_ERROR");
        assertThat(live()).isEqualTo(ISSUES - 1);
    }

    // What a program sends whose id is empty.
    @Test
    void slashAtTheEndShouldNotMeanAll() {
        assertThatProblem(client.delete("/issue/?created_bys=" + user)).isA(404, "RESOURCE_NOT_FOUND");
        assertThat(live()).isEqualTo(ISSUES);
    }

    private JsonNode changed(String method, String more) {
        String path = method.equals("DELETE") ? "/issue" : "/issue/restore";
        String query = ("?created_bys=" + user + more).replace("[", "%5B").replace("]", "%5D");
        return succeeded(client.send(Call.without(method, path + query))).json();
    }

    private int live() {
        return client.json("/issue/count?created_bys=" + user).intValue();
    }
}
