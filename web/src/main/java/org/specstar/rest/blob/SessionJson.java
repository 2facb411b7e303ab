package org.specstar.rest.blob;

import org.specstar.blob.FileId;
import org.specstar.blob.upload.UploadSession;
import org.specstar.payload.JsonText;
import org.specstar.time.Moment;

/** An upload in parts as JSON. */
final class SessionJson {
    private SessionJson() {}

    static byte[] bytes(UploadSession session) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("upload_id").text(session.id());
        FileId whole = session.fileId();
        json.name("file_id").text(whole == null ? null : whole.text());
        json.name("status").text(session.status().text());
        // All bytes come through the server; the name is the original's.
        json.name("upload_method").text("proxy");
        json.name("upload_url").text("/blobs/upload-sessions/" + session.id() + "/content");
        json.name("content_type").text(session.contentType().isEmpty() ? null : session.contentType());
        json.name("size").value(session.declaredSize());
        json.name("uploaded_size").number(session.uploadedSize());
        json.name("total_parts").nullValue();
        json.name("parts_received").value(session.parts().keySet());
        json.name("expires_at").text(Moment.of(session.expires()).text());
        json.endObject();
        return json.toBytes();
    }
}
