package org.specstar.rest.form;

import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A body is not the form that its media type says. */
public final class MalformedFormException extends PlatformException {
    private static final long serialVersionUID = 1L;

    MalformedFormException(String problem) {
        super(ErrorCode.BAD_REQUEST, "The form cannot be read: " + problem + ".");
    }
}
