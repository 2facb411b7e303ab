package org.specstar.rest.blob;

import org.specstar.blob.Blob;
import org.specstar.payload.JsonText;

/** What is known of a binary as JSON, as payloads show it too. */
final class BlobJson {
    private BlobJson() {}

    static byte[] bytes(Blob blob) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("file_id").text(blob.fileId().text());
        json.name("size").number(blob.size());
        json.name("content_type").text(blob.contentType());
        json.endObject();
        return json.toBytes();
    }
}
