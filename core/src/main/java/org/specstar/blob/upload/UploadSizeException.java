package org.specstar.blob.upload;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** An upload has not the size that was declared for it. */
public final class UploadSizeException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String upload;
    private final long declared;
    private final long uploaded;

    UploadSizeException(String upload, long declared, long uploaded) {
        super(
                ErrorCode.VALIDATION_ERROR,
                "Upload session '" + upload + "' was declared to have " + declared + " bytes, but has " + uploaded
                        + ".");
        this.upload = upload;
        this.declared = declared;
        this.uploaded = uploaded;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("upload_id", upload, "size", declared, "uploaded_size", uploaded);
    }
}
