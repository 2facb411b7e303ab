package org.specstar.conformance.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Sends calls over HTTP/1.1 to one base address. Safe for several threads; connections are kept alive. */
public final class HttpTarget implements Target {
    /** The client sets these itself and refuses to be told. */
    private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length", "connection");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final Duration patience;

    public HttpTarget(URI base) {
        this(base, Duration.ofSeconds(60));
    }

    /** Waits at most this long for an answer to begin. */
    public HttpTarget(URI base, Duration patience) {
        this.base = base.toString().replaceAll("/+$", "");
        this.patience = patience;
    }

    @Override
    public Answer answer(Call call) {
        try {
            return from(client.send(request(call), BodyHandlers.ofByteArray()));
        } catch (IOException lost) {
            throw new LostAnswerException(call, lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LostAnswerException(call, interrupted);
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + call.target())).timeout(patience);
        call.headers().forEach((name, value) -> {
            if (!SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, value);
            }
        });
        return request.method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()))
                .build();
    }

    private static Answer from(HttpResponse<byte[]> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Answer(response.statusCode(), headers, response.body());
    }
}
