package org.specstar.rest.problem;

import java.util.EnumMap;
import java.util.Map;
import org.specstar.ErrorCode;

/** Which HTTP status each error code is answered with. */
final class Statuses {
    private static final Map<ErrorCode, Integer> BY_CODE = new EnumMap<>(Map.ofEntries(
            Map.entry(ErrorCode.BAD_REQUEST, 400),
            Map.entry(ErrorCode.PERMISSION_DENIED, 403),
            Map.entry(ErrorCode.RESOURCE_NOT_FOUND, 404),
            Map.entry(ErrorCode.RESOURCE_GONE, 410),
            Map.entry(ErrorCode.RESOURCE_CONFLICT, 409),
            Map.entry(ErrorCode.UNIQUE_CONSTRAINT, 409),
            Map.entry(ErrorCode.DUPLICATE_RESOURCE, 409),
            Map.entry(ErrorCode.PRECONDITION_FAILED, 412),
            Map.entry(ErrorCode.IDEMPOTENCY_KEY_REUSED, 422),
            Map.entry(ErrorCode.VALIDATION_ERROR, 422),
            Map.entry(ErrorCode.RESOURCE_UNDECODABLE, 422),
            Map.entry(ErrorCode.DATA_DAMAGED, 500),
            Map.entry(ErrorCode.INVALID_ARCHIVE, 400),
            Map.entry(ErrorCode.LIMIT_EXCEEDED, 413),
            Map.entry(ErrorCode.UNSUPPORTED_MEDIA_TYPE, 415),
            Map.entry(ErrorCode.NOT_IMPLEMENTED, 501)));

    private Statuses() {}

    static int of(ErrorCode code) {
        Integer status = BY_CODE.get(code);
        if (status == null) {
            throw new IllegalStateException("No HTTP status is set for " + code);
        }
        return status;
    }
}
