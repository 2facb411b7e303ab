package org.specstar.blob.upload;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** An upload session is not, or no longer, in a state that allows the operation. */
public final class UploadStateException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String upload;
    private final UploadStatus status;

    private UploadStateException(UploadSession session, String message) {
        super(ErrorCode.RESOURCE_CONFLICT, message);
        this.upload = session.id();
        this.status = session.status();
    }

    static UploadStateException ended(UploadSession session) {
        return new UploadStateException(
                session,
                "Upload session '" + session.id() + "' is " + session.status().text() + ".");
    }

    static UploadStateException changed(UploadSession session) {
        return new UploadStateException(
                session, "Parts of upload session '" + session.id() + "' were replaced while it was finalized.");
    }

    static UploadStateException busy(UploadSession session) {
        return new UploadStateException(
                session, "Upload session '" + session.id() + "' is being finalized by another request.");
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("upload_id", upload, "upload_status", status.text());
    }
}
