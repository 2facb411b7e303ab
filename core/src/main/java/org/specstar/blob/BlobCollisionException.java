package org.specstar.blob;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** Other bytes than those that have come are stored, and sound, under the id of both. They stay; those that came are refused. */
public final class BlobCollisionException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String fileId;

    public BlobCollisionException(FileId fileId) {
        super(ErrorCode.RESOURCE_CONFLICT, "Another binary has the same file_id '" + fileId + "'");
        this.fileId = fileId.text();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("file_id", fileId);
    }
}
