package org.specstar.rest.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ErrorCode;
import org.specstar.blob.Blob;
import org.specstar.ejb.config.Settings.BlobSettings;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.precondition.TagList;
import org.specstar.rest.problem.RequestException;

class BlobAnswerTest {
    private static final BlobSettings SETTINGS =
            new BlobSettings(true, true, Duration.ofHours(1), Duration.ofHours(24));

    private final BlobsFixture fixture = new BlobsFixture();
    private final Blob blob = fixture.stored("0123456789", "text/plain");
    private final String tag = '"' + blob.fileId().text() + '"';

    private static List<TagList> tags(Map<String, String> headers, String name) {
        return Stream.ofNullable(headers.get(name)).map(TagList::parse).toList();
    }

    private DownloadRequest request(boolean head, Map<String, String> headers) {
        return new DownloadRequest(
                head,
                tags(headers, "If-Match"),
                tags(headers, "If-None-Match"),
                headers.getOrDefault("Range", ""),
                headers.getOrDefault("If-Range", ""),
                FileName.of(headers.getOrDefault("name", "")));
    }

    private Response answer(boolean head, Map<String, String> headers) {
        return new BlobAnswer(fixture.blobs(), SETTINGS, request(head, headers)).of(blob);
    }

    private static String body(Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (response.getEntity() instanceof StreamingOutput bytes) {
            bytes.write(out);
        }
        return out.toString(UTF_8);
    }

    private Map<String, String> headers(String text) {
        return text.equals("none")
                ? Map.of()
                : Stream.of(text.replace("{tag}", tag).split(" & "))
                        .collect(Collectors.toMap(
                                header -> header.split(": ", 2)[0], header -> header.split(": ", 2)[1]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
                    none                                              | 200 | 0123456789 | -
                    Range: bytes=2-4                                  | 206 | 234        | bytes 2-4/10
                    Range: bytes=-3                                   | 206 | 789        | bytes 7-9/10
                    Range: bytes=0-                                   | 206 | 0123456789 | bytes 0-9/10
                    Range: bytes=0-1,4-5                              | 200 | 0123456789 | -
                    Range: nonsense                                   | 200 | 0123456789 | -
                    Range: bytes=2-4 & If-Range: {tag}                | 206 | 234        | bytes 2-4/10
                    Range: bytes=2-4 & If-Range: W/{tag}              | 200 | 0123456789 | -
                    Range: bytes=2-4 & If-Range: "other"              | 200 | 0123456789 | -
                    Range: bytes=2-4 & If-Range: Fri, 01 Jan 2100 00:00:00 GMT | 200 | 0123456789 | -
                    Range: bytes=99- & If-Range: "other"              | 200 | 0123456789 | -
                    If-Match: {tag}                                   | 200 | 0123456789 | -
                    If-Match: *                                       | 200 | 0123456789 | -
                    If-Match: "other",{tag} & Range: bytes=0-0        | 206 | 0          | bytes 0-0/10
                    If-None-Match: "other"                            | 200 | 0123456789 | -
                    If-None-Match: "other" & Range: bytes=0-0         | 206 | 0          | bytes 0-0/10
                    """)
    void bytesShouldBeThoseThatAreWanted(String sent, int status, String bytes, @Nullable String contentRange)
            throws IOException {
        Response answer = answer(false, headers(sent));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(body(answer)).isEqualTo(bytes);
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(bytes.length()));
        assertThat(answer.getHeaderString("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.getHeaderString("ETag")).isEqualTo(tag);
        assertThat(answer.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
        assertLabelled(answer);
    }

    private static void assertLabelled(Response answer) {
        assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaderString("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.getHeaderString("Content-Disposition")).startsWith("attachment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    If-None-Match: {tag}
                    If-None-Match: W/{tag}
                    If-None-Match: *
                    If-None-Match: "other",{tag}
                    If-None-Match: {tag} & Range: bytes=2-4
                    If-None-Match: {tag} & Range: bytes=99-
                    If-Match: {tag} & If-None-Match: {tag}
                    """)
    void whatTheCallerHasShouldNotBeSent(String sent) throws IOException {
        for (boolean head : new boolean[] {false, true}) {
            Response answer = answer(head, headers(sent));

            assertThat(answer.getStatus()).isEqualTo(304);
            assertThat(body(answer)).isEmpty();
            assertThat(answer.getHeaderString("ETag")).isEqualTo(tag);
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
            assertLabelled(answer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    If-Match: "other"
                    If-Match: W/{tag}
                    If-Match: "other" & If-None-Match: {tag}
                    If-Match: "other" & Range: bytes=99-
                    """)
    void anotherBinaryThanWantedShouldBeRefused(String sent) {
        assertThatThrownBy(() -> answer(false, headers(sent)))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PRECONDITION_FAILED));
    }

    @Test
    void rangeBehindTheEndShouldBeRefused() {
        assertThatThrownBy(() -> answer(false, headers("Range: bytes=10-"))).isInstanceOf(RangeException.class);
    }

    @Test
    void headShouldTellTheWholeAndSendNothing() throws IOException {
        Response answer = answer(true, headers("Range: bytes=2-4"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo("10");
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.hasEntity()).isFalse();
        assertLabelled(answer);
    }

    @Test
    void nameShouldBeTheCallersAsFarAsItIsOne() {
        assertThat(answer(false, Map.of("name", "../a\r\nb.txt")).getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"_a__b.txt\"");
    }

    @Test
    void bytesThatAreElsewhereShouldBeFetchedThere() {
        fixture.serveAt(URI.create("https://bucket.example/x?signature=a%2Fb"));

        Response answer = answer(false, headers("Range: bytes=2-4"));
        Response described = answer(true, Map.of());

        assertThat(answer.getStatus()).isEqualTo(307);
        assertThat(answer.getHeaderString("Location")).isEqualTo("https://bucket.example/x?signature=a%2Fb");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(described.getStatus()).isEqualTo(200);
        assertThat(described.getHeaderString("Content-Length")).isEqualTo("10");
    }

    @Test
    void bytesShouldComeFromHereWhereRedirectsAreOff() throws IOException {
        fixture.serveAt(URI.create("https://bucket.example/x"));
        BlobSettings here = new BlobSettings(true, false, Duration.ofHours(1), Duration.ofHours(24));

        Response answer = new BlobAnswer(fixture.blobs(), here, request(false, Map.of())).of(blob);

        assertThat(body(answer)).isEqualTo("0123456789");
    }

    @Test
    void entryWithoutBytesShouldBeDamage() {
        fixture.store().delete(blob.fileId());

        assertThatThrownBy(() -> answer(false, Map.of())).isInstanceOf(DamagedPayloadException.class);
    }
}
