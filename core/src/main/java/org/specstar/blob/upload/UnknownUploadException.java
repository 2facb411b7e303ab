package org.specstar.blob.upload;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** There is no upload session of this id, or it has expired. */
public final class UnknownUploadException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String upload;

    UnknownUploadException(String upload) {
        super(ErrorCode.RESOURCE_NOT_FOUND, "Upload session '" + upload + "' not found.");
        this.upload = upload;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("upload_id", upload);
    }
}
