package org.specstar.conformance.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** A {@code multipart/form-data} body with one part {@code file}, as curl's {@code -F file=@…} sends it. */
public final class Multipart {
    private static final String BOUNDARY = "specstar-conformance-boundary";

    private Multipart() {}

    /** The call that uploads these bytes under this file name. */
    public static Call upload(String target, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 300);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(ISO_8859_1));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(ISO_8859_1));
        return Call.with("POST", target, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }
}
