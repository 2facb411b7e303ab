package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;

@ExtendWith(SharedServer.class)
class ReferencesIT {
    private final SpecStarClient client;
    private String issue = "";
    private String author = "";

    ReferencesIT(Server server) {
        client = server.client();
    }

    @BeforeEach
    void prepare() {
        List.of("comment", "issue", "user").forEach(client::empty);
        issue = created("issue", "{\"title\":\"a\"}");
        author = created("user", "{\"username\":\"ann\"}");
    }

    private String created(String model, String payload) {
        return succeeded(client.post("/" + model, payload))
                .json()
                .required("resource_id")
                .stringValue();
    }

    private String comment(String more) {
        return created("comment", "{\"body\":\"b\",\"issue_id\":\"" + issue + "\"" + more + "}");
    }

    @Test
    void deletionOfAnIssueShouldDeleteItsComments() {
        String comment = comment("");

        succeeded(client.send(Call.without("DELETE", "/issue/" + issue).by("bob")));

        assertThatProblem(client.get("/comment/" + comment)).isA(410, "RESOURCE_GONE");
        assertThat(client.json("/comment/" + comment + "?returns=only-meta&include_deleted=true")
                        .required("updated_by")
                        .stringValue())
                .isEqualTo("bob");
    }

    @Test
    void deletionOfAnAuthorShouldLeaveTheComment() {
        String comment = comment(",\"author_id\":\"" + author + "\",\"watchers\":[\"" + author + "\"]");

        succeeded(client.send(Call.without("DELETE", "/user/" + author).by("bob")));

        assertThat(client.json(
                        "/comment/" + comment + "?returns=data,revision_info&partial=/author_id&partial=/watchers"
                                + "&partial=info/created_by&partial=info/revision_id"))
                .isEqualTo(Json.parse("""
                        {"data":{"author_id":null,"watchers":["%s"]},\
                        "revision_info":{"revision_id":"%s:2","created_by":"bob"}}""".formatted(author, comment)));
    }

    @Test
    void referrersShouldBeListed() {
        String one = comment(",\"author_id\":\"" + author + "\"");
        String two = comment(",\"watchers\":[\"" + author + "\"]");
        comment("");

        assertThat(client.json("/user/" + author + "/referrers")).isEqualTo(Json.parse("""
                        [{"source":"comment","source_field":"author_id","ref_type":"resource_id",\
                        "on_delete":"set_null","resource_ids":["%s"]},\
                        {"source":"comment","source_field":"watchers","ref_type":"resource_id",\
                        "on_delete":"dangling","resource_ids":["%s"]}]""".formatted(one, two)));
    }

    @Test
    void whatNobodyRefersToShouldHaveNoReferrers() {
        assertThat(client.json("/user/" + author + "/referrers")).isEmpty();
        assertThatProblem(client.get("/user/user:none/referrers")).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(client.get("/page/any/referrers")).isA(404, "RESOURCE_NOT_FOUND");
        succeeded(client.delete("/user/" + author));
        assertThatProblem(client.get("/user/" + author + "/referrers")).isA(404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void relationshipsShouldBeListed() {
        assertThat(client.json("/_relationships")).isEqualTo(Json.parse("""
                [{"source":"comment","source_field":"issue_id","target":"issue","ref_type":"resource_id",\
                "on_delete":"cascade","nullable":false},\
                {"source":"comment","source_field":"author_id","target":"user","ref_type":"resource_id",\
                "on_delete":"set_null","nullable":true},\
                {"source":"comment","source_field":"issue_rev","target":"issue","ref_type":"revision_id",\
                "on_delete":"dangling","nullable":true},\
                {"source":"comment","source_field":"watchers","target":"user","ref_type":"resource_id",\
                "on_delete":"dangling","nullable":false}]"""));
    }
}
