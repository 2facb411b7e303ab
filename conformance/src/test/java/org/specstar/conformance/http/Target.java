package org.specstar.conformance.http;

/** Whoever answers calls: a server, or something that plays one. */
@FunctionalInterface
public interface Target {
    /**
     * Sends the call once and waits for the whole answer.
     *
     * @throws LostAnswerException when no answer came; the call may or may not have had its effect
     */
    Answer answer(Call call);
}
