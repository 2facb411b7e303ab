package org.specstar.search;

import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A text that is to be a regular expression is none, or one that not every store can follow. */
public final class InvalidRegexException extends PlatformException {
    private static final long serialVersionUID = 1L;

    public InvalidRegexException(String regex, String problem) {
        super(ErrorCode.BAD_REQUEST, "Invalid regular expression '" + regex + "': " + problem + ".");
    }
}
