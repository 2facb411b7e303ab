package org.specstar.patch;

import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A patch is malformed or does not apply to the payload it was sent for. */
public final class PatchException extends PlatformException {
    private static final long serialVersionUID = 1L;

    public PatchException(String message) {
        super(ErrorCode.BAD_REQUEST, message);
    }

    private PatchException(ErrorCode code, String message) {
        super(code, message);
    }

    static PatchException of(ErrorCode code, String message) {
        return new PatchException(code, message);
    }

    /** A patch that could be read, but whose author has probably meant another one. */
    static PatchException mistaken(String message) {
        return new PatchException(ErrorCode.VALIDATION_ERROR, message);
    }

    public PatchException(String message, Throwable cause) {
        super(ErrorCode.BAD_REQUEST, message, cause);
    }
}
