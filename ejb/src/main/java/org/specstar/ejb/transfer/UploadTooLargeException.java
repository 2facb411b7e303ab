package org.specstar.ejb.transfer;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** More bytes were sent than an upload may have. */
public final class UploadTooLargeException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public UploadTooLargeException(long limit) {
        super(
                ErrorCode.LIMIT_EXCEEDED,
                "The archive is larger than " + limit + " bytes (setting specstar.http.max-import).");
        this.limit = limit;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("limit", limit);
    }
}
