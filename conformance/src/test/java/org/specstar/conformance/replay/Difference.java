package org.specstar.conformance.replay;

/** One place where an answer is not what was expected. The path reads like {@code /meta/tags/0}; empty is the whole. */
record Difference(String path, String message) {
    @Override
    public String toString() {
        return (path.isEmpty() ? "answer" : path) + ": " + message;
    }
}
