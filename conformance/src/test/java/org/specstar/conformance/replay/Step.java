package org.specstar.conformance.replay;

/**
 * One exchange of a recording. The expectation is the original's answer with the two changes that hold everywhere: times
 * are UTC instants, errors are problem documents.
 *
 * @param archiveSize bytes of the archive that the original answered, 0 where it answered none
 */
record Step(int number, String title, RecordedRequest request, Expectation expectation, int archiveSize) {
    @Override
    public String toString() {
        return "step %d \"%s\" (%s %s)".formatted(number, title, request.method(), request.target());
    }
}
