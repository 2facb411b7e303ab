package org.specstar;

import java.util.Map;

/**
 * Root of everything that is the caller's situation rather than a failure: not found, conflict, denied, invalid. The
 * message is written for people, names the ids involved and never holds stored data.
 *
 * <p>Thrown inside a transaction it rolls that transaction back.
 */
public abstract class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    protected PlatformException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    protected PlatformException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /**
     * What a program needs beside the message, in the order it should be shown: ids, positions, limits. Values are
     * text, numbers, booleans, or lists and maps of those. Empty unless a subclass has more to say.
     */
    public Map<String, Object> members() {
        return Map.of();
    }
}
