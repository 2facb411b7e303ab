package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

/** Uploads in parts, and what may come between them. */
@ExtendWith(SharedServer.class)
class UploadSessionIT {
    private static final String SESSIONS = "/blobs/upload-sessions";

    private final SpecStarClient client;
    private final URI base;

    UploadSessionIT(Server server) {
        this.client = server.client();
        this.base = server.url();
    }

    private String begun(String plan) {
        return succeeded(client.post(SESSIONS, plan))
                .json()
                .required("upload_id")
                .stringValue();
    }

    private static String content(String session, int number) {
        return SESSIONS + "/" + session + "/content?part_number=" + number;
    }

    private Answer put(String session, int number, byte[] part) {
        return client.send(Call.with("PUT", content(session, number), "application/octet-stream", part));
    }

    private Answer finished(String session) {
        return client.send(Call.without("POST", SESSIONS + "/" + session + "/finalize"));
    }

    private JsonNode state(String session) {
        return client.json(SESSIONS + "/" + session);
    }

    private static List<Integer> parts(JsonNode session) {
        return session.required("parts_received")
                .valueStream()
                .map(JsonNode::intValue)
                .toList();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void partsInAnyOrderShouldMakeTheBinaryThatAnUploadMakes() {
        byte[] whole = random(2_500_000);
        String session = begun("{\"content_type\":\"application/x-test\",\"size\":2500000}");

        succeeded(put(session, 3, Arrays.copyOfRange(whole, 2_000_000, 2_500_000)));
        succeeded(put(session, 1, Arrays.copyOfRange(whole, 0, 1_000_000)));
        JsonNode complete = succeeded(put(session, 2, Arrays.copyOfRange(whole, 1_000_000, 2_000_000)))
                .json();
        JsonNode finalized = succeeded(finished(session)).json();

        assertThat(complete.required("status").stringValue()).isEqualTo("uploaded");
        assertThat(parts(complete)).containsExactly(1, 2, 3);
        assertThat(finalized.required("status").stringValue()).isEqualTo("finalized");
        UploadedBlob direct = UploadedBlob.of(client, whole, "application/x-test");
        assertThat(finalized.required("file_id").stringValue()).isEqualTo(direct.id());
        assertThat(client.get(direct.path()).body()).isEqualTo(whole);
    }

    @Test
    void interruptedPartShouldNotCountAndTheRestShouldGoOn() throws IOException {
        byte[] whole = random(1_000_001);
        String session = begun("{}");
        succeeded(put(session, 1, Arrays.copyOfRange(whole, 0, 500_000)));

        try (Socket connection = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = connection.getOutputStream();
            out.write(bytes("PUT " + content(session, 2) + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/octet-stream\r\nContent-Length: 500001\r\n\r\n"));
            out.write(whole, 500_000, 200_000);
        }

        assertThat(parts(state(session))).containsExactly(1);
        succeeded(put(session, 2, Arrays.copyOfRange(whole, 500_000, 1_000_001)));
        String id = succeeded(finished(session)).json().required("file_id").stringValue();
        assertThat(client.get("/blobs/" + id).body()).isEqualTo(whole);
    }

    @Test
    void whateverIsSentAgainShouldHaveTheSameEffectOnce() {
        String session = begun("{}");

        assertThat(put(session, 1, bytes("abc")).text())
                .isEqualTo(put(session, 1, bytes("abc")).text());
        assertThat(finished(session).text()).isEqualTo(finished(session).text());
        assertThat(state(session).required("uploaded_size").longValue()).isEqualTo(3);
    }

    @Test
    void keyShouldBeginOneSessionOnly() {
        Call begin = Call.with("POST", SESSIONS, "application/json", bytes("{}"))
                .withHeader("Idempotency-Key", "upload-" + System.nanoTime());

        assertThat(succeeded(client.send(begin)).text())
                .isEqualTo(succeeded(client.send(begin)).text());
    }

    @Test
    void gapShouldBeNamed() {
        String session = begun("{}");
        succeeded(put(session, 1, bytes("a")));
        succeeded(put(session, 4, bytes("d")));

        Answer refused = finished(session);

        assertThatProblem(refused).isA(422, "VALIDATION_ERROR");
        assertThat(refused.json().required("missing_parts").toString()).isEqualTo("[2,3]");
        succeeded(put(session, 2, bytes("b")));
        succeeded(put(session, 3, bytes("c")));
        succeeded(finished(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10001", "x", "99999999999", "1&part_number=2", "1&more=2"})
    void partNumberShouldBeOneToTenThousand(String number) {
        String target = SESSIONS + "/" + begun("{}") + "/content?part_number=" + number;

        assertThatProblem(client.send(Call.with("PUT", target, "application/octet-stream", bytes("x"))))
                .isA(422, "VALIDATION_ERROR");
    }

    @Test
    void otherSizeThanDeclaredShouldBeRefused() {
        String session = begun("{\"size\":3}");

        assertThatProblem(put(session, 1, bytes("abcd"))).isA(422, "VALIDATION_ERROR");
        succeeded(put(session, 1, bytes("ab")));
        assertThatProblem(finished(session)).isA(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"size\":-1}", "{\"size\":\"1\"}", "{\"content_type\":\"x\"}", "{\"file_id\":\"x\"}"})
    void planThatCannotBeUnderstoodShouldBeRefused(String plan) {
        assertThatProblem(client.post(SESSIONS, plan)).isA(422, "VALIDATION_ERROR");
    }

    @Test
    void formShouldNotBeTakenForAPart() {
        Call form = Call.with(
                "PUT", content(begun("{}"), 1), "multipart/form-data; boundary=B", bytes("--B\r\n\r\nx\r\n--B--\r\n"));

        assertThatProblem(client.send(form)).isA(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void abortedSessionShouldTakeNothingMore() {
        String session = begun("{}");
        succeeded(put(session, 1, bytes("a")));

        Answer aborted = succeeded(client.delete(SESSIONS + "/" + session));

        assertThat(aborted.json().required("status").stringValue()).isEqualTo("aborted");
        assertThatProblem(put(session, 2, bytes("b"))).isA(409, "RESOURCE_CONFLICT");
        assertThatProblem(finished(session)).isA(409, "RESOURCE_CONFLICT");
    }

    @Test
    void sessionShouldBeItsUsersAlone() {
        String session = begun("{}");
        Call read = Call.without("GET", SESSIONS + "/" + session);

        assertThatProblem(client.send(read.by("somebody-else"))).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(client.get(SESSIONS + "/nope"))
                .isA(404, "RESOURCE_NOT_FOUND")
                .says("Upload session 'nope' not found.");
    }

    @Test
    void partsSideBySideShouldAllCount() {
        String session = begun("{}");

        Parallel.run(8, number -> succeeded(put(session, number + 1, random(100_000 + number))));

        assertThat(parts(state(session))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(succeeded(finished(session)).json().required("uploaded_size").longValue())
                .isEqualTo(800_028);
    }
}
