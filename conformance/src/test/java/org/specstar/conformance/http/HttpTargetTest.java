package org.specstar.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTargetTest {
    private HttpServer server;
    private Target target;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", HttpTargetTest::tellWhatCame);
        server.start();
        target = new HttpTarget(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void targetShouldArriveAsWritten() {
        Answer answer =
                target.answer(Call.without("GET", "/issue/..%2F..%2Fetc?partial%5B%5D=/a&x=2026-03-01T12:00:02"));

        assertThat(answer.text())
                .startsWith("GET /issue/..%2F..%2Fetc?partial%5B%5D=/a&x=2026-03-01T12:00:02 type=null user=null ");
    }

    @Test
    void headersAndBodyShouldArriveAndTheHostIsTheClientsOwn() {
        Call call =
                new Call("PUT", "/x", Map.of("Host", "localhost", "Content-Type", "text/plain"), "é".getBytes(UTF_8));

        assertThat(target.answer(call.by("alice")).text()).isEqualTo("PUT /x type=text/plain user=alice body=é");
    }

    @Test
    void answerShouldShowItsStatusAndHeadersInAnyCase() {
        Answer answer = target.answer(Call.without("DELETE", "/x"));

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.header("CONTENT-TYPE")).contains("Text/Plain; charset=utf-8");
        assertThat(answer.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void lostAnswerShouldNameTheCall() {
        server.stop(0);

        assertThatExceptionOfType(LostAnswerException.class)
                .isThrownBy(() -> target.answer(Call.without("GET", "/gone")))
                .withMessageContaining("GET /gone");
    }

    private static void tellWhatCame(HttpExchange exchange) throws IOException {
        byte[] told = "%s %s type=%s user=%s body=%s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        exchange.getRequestHeaders().getFirst("X-User"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "Text/Plain; charset=utf-8");
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("DELETE") ? 418 : 200, told.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(told);
        }
    }
}
