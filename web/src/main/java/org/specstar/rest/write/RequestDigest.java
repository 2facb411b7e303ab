package org.specstar.rest.write;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.specstar.payload.Checksum;
import org.specstar.rest.Requester;

/** What tells one write to a route from another: its query, the kind of its body, and the body. */
final class RequestDigest {
    private RequestDigest() {}

    static String of(Requester requester, byte[] body) {
        MessageDigest digest = Checksum.digest();
        add(digest, requester.rawQuery());
        add(digest, requester.header(HttpHeaders.CONTENT_TYPE).orElse(""));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
