package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.inPath;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

/** Binaries: in by upload, out by their ids and under their resources, and never as anything that a browser runs. */
@ExtendWith(SharedServer.class)
class BlobIT {
    private final SpecStarClient client;

    BlobIT(Server server) {
        client = server.client();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private UploadedBlob uploaded(String text) {
        return UploadedBlob.of(client, bytes(text), "text/plain");
    }

    private String document(String fileId) {
        JsonNode payload = Json.object()
                .put("name", "with a binary")
                .set("attachment", Json.object().put("file_id", fileId));
        return client.create("document", payload).required("resource_id").stringValue();
    }

    private Answer get(String target, String header, String value) {
        return client.send(Call.without("GET", target).withHeader(header, value));
    }

    private static void assertLabelled(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).as("%s", answer).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void uploadShouldComeBackAsItWas() {
        UploadedBlob blob = uploaded("uploaded text");

        Answer answer = succeeded(client.get(blob.path()));

        assertThat(blob).isEqualTo(new UploadedBlob("fc0b18f781b3d5542ba60365a7fee0bd", 13, "text/plain"));
        assertThat(answer.text()).isEqualTo("uploaded text");
        assertThat(answer.header("Content-Length")).contains("13");
        assertThat(answer.header("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.header("ETag")).contains(blob.tag());
        assertThat(answer.header("Accept-Ranges")).contains("bytes");
        assertThat(answer.header("Cache-Control")).contains("private, no-cache");
        assertLabelled(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void anyLengthShouldComeBack(int length) {
        UploadedBlob blob = UploadedBlob.of(client, random(length), "application/x-test");

        Answer answer = succeeded(client.get(blob.path()));

        assertThat(blob.size()).isEqualTo(length);
        assertThat(answer.body()).isEqualTo(random(length));
        assertThat(answer.header("Content-Length")).contains(String.valueOf(length));
    }

    @Test
    void rawBodyShouldBeAnUploadToo() {
        Answer answer =
                client.send(Call.with("POST", "/blobs/upload", "application/octet-stream", bytes("uploaded raw")));

        UploadedBlob blob = UploadedBlob.of(succeeded(answer));

        assertThat(client.get(blob.path()).text()).isEqualTo("uploaded raw");
        assertThat(blob.contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void typeShouldBeGuessedWhereBytesTell() {
        byte[] gif = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, (byte) 0x80, 0, 0};

        assertThat(UploadedBlob.of(client, gif, "").contentType()).isEqualTo("image/gif");
    }

    @Test
    void uploadWithoutAFileShouldBeRefused() {
        Call other = Call.with(
                "POST",
                "/blobs/upload",
                "multipart/form-data; boundary=B",
                bytes("--B\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--B--\r\n"));

        assertThatProblem(client.send(other)).isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.post("/blobs/upload", "{\"a\":1}")).isA(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no form",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut short",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--Bx"
            })
    void brokenFormShouldBeRefused(String form) {
        Call broken = Call.with("POST", "/blobs/upload", "multipart/form-data; boundary=B", bytes(form));

        assertThat(client.send(broken).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '\0', textBlock = """
                    bytes=0-3      | 206 | 0123       | bytes 0-3/10
                    bytes=7-       | 206 | 789        | bytes 7-9/10
                    bytes=-2       | 206 | 89         | bytes 8-9/10
                    bytes=0-99     | 206 | 0123456789 | bytes 0-9/10
                    bytes=0-1,3-4  | 200 | 0123456789 | -
                    bytes=3-1      | 200 | 0123456789 | -
                    items=0-3      | 200 | 0123456789 | -
                    """)
    void rangeShouldBeServed(String range, int status, String body, @Nullable String contentRange) {
        UploadedBlob blob = uploaded("0123456789");

        Answer answer = get(blob.path(), "Range", range);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(body);
        assertThat(answer.header("Content-Range").orElse(null)).isEqualTo(contentRange);
        assertLabelled(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void rangeWithoutAByteShouldTellTheSize(String range) {
        Answer answer = get(uploaded("0123456789").path(), "Range", range);

        assertThatProblem(answer).isA(416, "BAD_REQUEST");
        assertThat(answer.header("Content-Range")).contains("bytes */10");
    }

    @Test
    void rangeOfAnotherBinaryShouldBeTheWhole() {
        UploadedBlob blob = uploaded("0123456789");
        Call part = Call.without("GET", blob.path()).withHeader("Range", "bytes=2-4");

        assertThat(client.send(part.withHeader("If-Range", blob.tag())).text()).isEqualTo("234");
        assertThat(client.send(part.withHeader("If-Range", "\"other\"")).text()).isEqualTo("0123456789");
    }

    @Test
    void whatTheCallerHasShouldNotBeSentAgain() {
        UploadedBlob blob = uploaded("0123456789");

        Answer known = get(blob.path(), "If-None-Match", blob.tag());

        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).contains(blob.tag());
        assertThatProblem(get(blob.path(), "If-Match", "\"other\"")).isA(412, "PRECONDITION_FAILED");
    }

    @Test
    void headShouldTellWithoutSending() {
        UploadedBlob blob = uploaded("0123456789");

        for (String path : new String[] {blob.path(), "/document/" + document(blob.id()) + blob.path()}) {
            Answer answer = client.send(Call.without("HEAD", path));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("Content-Length")).contains("10");
            assertThat(answer.header("ETag")).contains(blob.tag());
            assertLabelled(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "feedbeef", "00000000000000000000000000000000", "ABCDEF00000000000000000000000000"})
    void unknownBlobShouldBeNotFound(String id) {
        UploadedBlob blob = uploaded("0123456789");

        assertThatProblem(client.get("/blobs/" + id))
                .isA(404, "RESOURCE_NOT_FOUND")
                .says("Blob " + id + " not found");
        assertThatProblem(client.get("/document/" + document(blob.id()) + "/blobs/" + id))
                .isA(404, "RESOURCE_NOT_FOUND")
                .says("Blob " + id + " not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2F..%2Fetc%2Fpasswd",
                "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "..%252f..%252fetc%252fpasswd",
                "..%5C..%5Cwindows",
                "..;/etc",
                "%00",
                "a%00.png",
                "%E2%88%95etc",
                "%C0%AE%C0%AE",
                "CON",
                "%2Fetc%2Fpasswd"
            })
    void pathThatLeadsElsewhereShouldNameNothing(String id) {
        Answer answer = client.get("/blobs/" + id);

        assertThat(answer.status()).as("%s", answer).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("root:");
    }

    @Test
    void longIdShouldNameNothing() {
        assertThat(client.get("/blobs/" + "a".repeat(4_096)).status()).isIn(400, 404, 414);
    }

    @Test
    void resourceShouldGiveOutItsOwnAlone() {
        UploadedBlob mine = uploaded("mine");
        UploadedBlob other = uploaded("of another");
        String document = document(mine.id());
        document(other.id());

        assertThat(client.get("/document/" + document + mine.path()).text()).isEqualTo("mine");
        assertThat(client.get("/documents/" + document + mine.path()).text()).isEqualTo("mine");
        assertThatProblem(client.get("/document/" + document + other.path()))
                .isA(404, "RESOURCE_NOT_FOUND")
                .says("Blob " + other.id() + " not found");
    }

    @Test
    void resourceOfAnotherModelShouldGiveOutNone() {
        UploadedBlob blob = uploaded("mine");
        ServedIssue issue = ServedIssue.create(client, "without binaries");

        assertThatProblem(client.get(issue.path() + blob.path())).isA(404, "RESOURCE_NOT_FOUND");
        assertThatProblem(client.get("/issue/x" + blob.path()))
                .isA(404, "RESOURCE_NOT_FOUND")
                .says("Resource 'x' not found.");
    }

    @Test
    void oldRevisionShouldKeepItsBinary() {
        UploadedBlob first = uploaded("first");
        String path = "/document/" + document(first.id());

        succeeded(client.put(path, "{\"name\":\"without\"}"));

        assertThat(client.get(path + first.path()).text()).isEqualTo("first");
    }

    @Test
    void deletedResourceShouldBeGone() {
        UploadedBlob blob = uploaded("mine");
        String path = "/document/" + document(blob.id());

        succeeded(client.delete(path));

        assertThatProblem(client.get(path + blob.path())).isA(410, "RESOURCE_GONE");
        assertThat(client.get(path + blob.path() + "?include_deleted=true").text())
                .isEqualTo("mine");
        assertThat(client.get(blob.path()).text()).isEqualTo("mine");
    }

    @Test
    void unknownParameterShouldBeRefused() {
        UploadedBlob blob = uploaded("mine");

        assertThatProblem(client.get(blob.path() + "?name=x")).isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.get("/document/" + document(blob.id()) + blob.path() + "?revision_id=1"))
                .isA(422, "VALIDATION_ERROR");
    }

    @Test
    void otherMethodsShouldNotBeAllowed() {
        UploadedBlob blob = uploaded("mine");

        for (String method : new String[] {"PUT", "DELETE", "POST"}) {
            assertThat(client.send(Call.without(method, blob.path())).status())
                    .as(method)
                    .isEqualTo(405);
        }
        assertThat(client.get(blob.path()).text()).isEqualTo("mine");
    }

    static Stream<String> hostileTypes() {
        return Stream.of(
                "text/html",
                "image/svg+xml",
                "text/javascript",
                "application/javascript",
                "text/xml",
                "application/xhtml+xml",
                "application/pdf",
                "application/x-shockwave-flash",
                "multipart/x-mixed-replace; boundary=x",
                "text/html; charset=utf-7");
    }

    @ParameterizedTest
    @MethodSource("hostileTypes")
    void whatBrowsersRunShouldBeSavedAndNotRun(String type) {
        byte[] page = bytes("<html><script>document.title='" + type + "'</script></html>");

        UploadedBlob blob = UploadedBlob.of(client, page, type);
        Answer answer = succeeded(client.get(blob.path()));

        assertThat(answer.body()).isEqualTo(page);
        assertLabelled(answer);
        assertLabelled(get(blob.path(), "Range", "bytes=0-3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "text/html, text/plain", "*/*", "text/", "text/plain; charset=\"", "text/\u0001"})
    void whatIsNoTypeShouldNotComeIn(String type) {
        assertThat(client.send(UploadedBlob.call("x", type, bytes("x"))).status())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\x",
                "a\\\"b",
                "; name=\\\"other",
                "x%00.png",
                "%22%0d%0aSet-Cookie: a=b",
                "\u202Egpj.exe"
            })
    void fileNameOfAnUploadShouldHaveNoEffect(String name) {
        UploadedBlob blob =
                UploadedBlob.of(succeeded(client.send(UploadedBlob.call(name, "text/plain", bytes("same")))));

        assertThat(blob).isEqualTo(uploaded("same"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    report.pdf             | attachment; filename="report.pdf"
                    ../../etc/passwd       | attachment; filename="_.._etc_passwd"
                    a"b                    | attachment; filename="a_b"
                    Größe.txt              | attachment; filename="Gr__e.txt"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.txt
                    """)
    void nameShouldBeTheCallersAsFarAsItIsOne(String name, String disposition) {
        Answer answer = client.get(uploaded("named").path() + "?filename=" + inPath(name));

        assertThat(succeeded(answer).header("Content-Disposition")).contains(disposition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%0D%0ASet-Cookie:%20x=1", "a%0AX-Evil:%201", "a%00b", "%E2%80%AEgpj.exe", "%C2%85"})
    void nameShouldAddNoHeader(String name) {
        Answer answer = client.get(uploaded("named").path() + "?filename=" + name);

        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Evil")).isEmpty();
        assertThat(answer.header("Content-Disposition").orElse("")).matches("[\\x20-\\x7e]*");
    }

    @Test
    void manyAtOnceShouldStoreTheSameOnce() {
        byte[] content = random(300_000);

        List<UploadedBlob> uploaded =
                Parallel.run(16, number -> UploadedBlob.of(client, content, "application/x-test"));

        assertThat(uploaded.stream().distinct()).hasSize(1);
        assertThat(client.get(uploaded.get(0).path()).body()).isEqualTo(content);
    }
}
