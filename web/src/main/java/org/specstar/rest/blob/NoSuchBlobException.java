package org.specstar.rest.blob;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** There is no binary of this id, or the resource does not refer to it. */
final class NoSuchBlobException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String fileId;

    /** @param fileId the text the caller gave; it need not be a possible id */
    NoSuchBlobException(String fileId) {
        super(ErrorCode.RESOURCE_NOT_FOUND, "Blob " + fileId + " not found");
        this.fileId = fileId;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("file_id", fileId);
    }
}
