package org.specstar.conformance.history;

/**
 * One write from invocation to completion, in nanoseconds of one clock.
 *
 * @param title text that no other write has, by which it is found in the store
 */
public record Write(String title, long invoked, long completed, Result result) {
    /** What the writer was told. */
    public sealed interface Result {}

    /** The server answered with success: this revision with this hash. */
    public record Acknowledged(String resourceId, String revisionId, String dataHash) implements Result {}

    /** The server answered 4xx: the write must not have happened. */
    public record Refused(int status) implements Result {}

    /** No answer, or 5xx: the write may have happened once, or not. */
    public record Unknown(String why) implements Result {}
}
