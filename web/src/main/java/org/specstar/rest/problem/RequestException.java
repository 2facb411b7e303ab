package org.specstar.rest.problem;

import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** The request as a whole cannot be served: its path, its body, its media type. */
public final class RequestException extends PlatformException {
    private static final long serialVersionUID = 1L;

    public RequestException(ErrorCode code, String message) {
        super(code, message);
    }

    /** The same for a request that another error has stopped. */
    public RequestException(ErrorCode code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
