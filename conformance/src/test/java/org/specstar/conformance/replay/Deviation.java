package org.specstar.conformance.replay;

/**
 * A step that is answered differently on purpose.
 *
 * @param id stable name of the decision, the same as in {@code docs/compatibility.md}; several steps may share it
 * @param reason why, in one sentence
 * @param expectation what is answered instead
 */
record Deviation(String id, int step, String reason, Expectation expectation) {}
