package org.specstar.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** What went wrong in a thread, for the one that waits for it. */
final class Failures {
    private Failures() {}

    /** The cause, to be thrown. */
    static IOException unwrapped(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return cause instanceof IOException known ? known : new IOException(failure);
    }
}
