package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

/** Binaries that no side holds in memory. */
@ExtendWith(SharedServer.class)
class BlobTransferIT {
    private static final long MEBIBYTE = 1L << 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    BlobTransferIT(Server server) {
        this.base = server.url();
    }

    /** Random bytes that are made while they are read. */
    private static final class Generated extends InputStream {
        private final Random random;
        private long left;

        Generated(long length) {
            this.random = new Random(length);
            this.left = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, left);
            if (count == 0) {
                return length == 0 ? 0 : -1;
            }
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            System.arraycopy(bytes, 0, buffer, offset, count);
            left -= count;
            return count;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private URI at(String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    private JsonNode upload(InputStream content) throws IOException, InterruptedException {
        InputStream form = new SequenceInputStream(Collections.enumeration(List.of(
                text("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big\"\r\n"
                        + "Content-Type: application/x-test\r\n\r\n"),
                content,
                text("\r\n--B--\r\n"))));
        HttpRequest request = HttpRequest.newBuilder(at("/blobs/upload"))
                .header("Content-Type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofInputStream(() -> form))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String downloaded(String fileId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/blobs/" + fileId)).build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        MessageDigest received = digest();
        try (InputStream body = answer.body();
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), received)) {
            body.transferTo(out);
        }
        return hex(received);
    }

    private void assertThatItComesBack(long length) throws IOException, InterruptedException {
        MessageDigest sent = digest();

        JsonNode blob = upload(new DigestInputStream(new Generated(length), sent));

        assertThat(blob.required("size").longValue()).isEqualTo(length);
        assertThat(downloaded(blob.required("file_id").stringValue())).isEqualTo(hex(sent));
    }

    @Test
    void sixtyFourMebibytesShouldComeBack() throws IOException, InterruptedException {
        assertThatItComesBack(64 * MEBIBYTE);
    }

    @Test
    @EnabledIfSystemProperty(named = "specstar.big-blobs", matches = "true")
    void moreThanTwoGibibytesShouldComeBack() throws IOException, InterruptedException {
        assertThatItComesBack(2_049 * MEBIBYTE);
    }

    @Test
    void rangesShouldAddUpToTheWhole() throws IOException, InterruptedException {
        long length = 3 * MEBIBYTE + 7;
        MessageDigest sent = digest();
        String path = "/blobs/"
                + upload(new DigestInputStream(new Generated(length), sent))
                        .required("file_id")
                        .stringValue();
        MessageDigest received = digest();

        for (long offset = 0; offset < length; offset += MEBIBYTE) {
            HttpRequest request = HttpRequest.newBuilder(at(path))
                    .header("Range", "bytes=" + offset + "-" + (offset + MEBIBYTE - 1))
                    .build();
            HttpResponse<byte[]> part = http.send(request, BodyHandlers.ofByteArray());
            assertThat(part.statusCode()).isEqualTo(206);
            received.update(part.body());
        }

        assertThat(hex(received)).isEqualTo(hex(sent));
    }

    @Test
    void uploadThatBreaksOffShouldNotBeInTheWayOfTheNext() throws IOException, InterruptedException {
        byte[] content = new Generated(MEBIBYTE).readNBytes((int) MEBIBYTE);
        try (Socket connection = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = connection.getOutputStream();
            out.write(("POST /blobs/upload HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Length: " + content.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content, 0, content.length / 2);
        }

        assertThatItComesBack(MEBIBYTE);
    }
}
