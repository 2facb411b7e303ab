package org.specstar.benchmarks.load;

import java.io.IOException;

/** What many can do at the same time. Safe for use by many threads. */
@FunctionalInterface
public interface Work {
    /** Somebody to do it. */
    Worker begin() throws IOException;
}
