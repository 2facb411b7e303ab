package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.specstar.conformance.http.SpecStarClient.succeeded;

import java.io.ByteArrayOutputStream;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;
import tools.jackson.databind.JsonNode;

/** A binary of a server, as its upload was answered. */
record UploadedBlob(String id, long size, String contentType) {
    private static final String BOUNDARY = "specstar-blob-boundary";

    static UploadedBlob of(SpecStarClient client, byte[] content, String contentType) {
        return of(succeeded(client.send(call("", contentType, content))));
    }

    static UploadedBlob of(Answer upload) {
        JsonNode json = upload.json();
        return new UploadedBlob(
                json.required("file_id").stringValue(),
                json.required("size").longValue(),
                json.required("content_type").stringValue());
    }

    /**
     * The call that uploads these bytes.
     *
     * @param fileName raw, as it stands between the quotes
     * @param contentType raw; empty text for none
     */
    static Call call(String fileName, String contentType, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 300);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\n" + (contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n") + "\r\n")
                .getBytes(ISO_8859_1));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(ISO_8859_1));
        return Call.with("POST", "/blobs/upload", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    String path() {
        return "/blobs/" + id;
    }

    String tag() {
        return '"' + id + '"';
    }
}
