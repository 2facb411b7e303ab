package org.specstar.blob;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A payload refers to a binary that is not there. */
public final class BlobNotFoundException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String fileId;

    /** @param fileId the text the caller gave; it need not be a possible id */
    public BlobNotFoundException(String fileId) {
        super(ErrorCode.RESOURCE_NOT_FOUND, "Blob with file_id '" + fileId + "' does not exist");
        this.fileId = fileId;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("file_id", fileId);
    }
}
