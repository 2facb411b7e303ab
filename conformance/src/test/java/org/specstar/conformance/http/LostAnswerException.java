package org.specstar.conformance.http;

/** A call was sent, or tried to be, and no whole answer came back: refused, reset, timed out or interrupted. */
public final class LostAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostAnswerException(Call call, Throwable cause) {
        super("no answer to " + call + ": " + cause, cause);
    }
}
