package org.specstar.action;

import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** An action does not want to do what it was asked for. */
public final class ActionRefusedException extends PlatformException {
    private static final long serialVersionUID = 1L;

    /** @param message why, for people */
    public ActionRefusedException(String message, Throwable cause) {
        super(ErrorCode.VALIDATION_ERROR, message, cause);
    }
}
