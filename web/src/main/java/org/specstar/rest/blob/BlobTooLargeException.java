package org.specstar.rest.blob;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A binary has more bytes than one may have. */
final class BlobTooLargeException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    BlobTooLargeException(long limit) {
        super(
                ErrorCode.LIMIT_EXCEEDED,
                "The binary is larger than " + limit + " bytes (setting specstar.http.max-blob).");
        this.limit = limit;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("limit", limit);
    }
}
