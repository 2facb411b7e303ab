package org.specstar.benchmarks.load;

import java.io.IOException;

/** Moves many resources at once. Used by one thread. */
public interface Transfer {
    /** Gets ready; takes no part in what is measured. */
    default void prepare() throws IOException {}

    /** Takes back what all runs have moved in; takes no part in what is measured. */
    default void tidy() throws IOException {}

    /** @return how many resources were moved */
    long run() throws IOException;
}
