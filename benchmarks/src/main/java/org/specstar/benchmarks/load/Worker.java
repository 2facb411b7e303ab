package org.specstar.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;

/** Somebody with a connection of his own. Used by one thread. */
public interface Worker extends Closeable {
    /** Does once what is measured. */
    void once() throws IOException;
}
