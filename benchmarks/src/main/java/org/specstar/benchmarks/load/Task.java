package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/** What can be measured for a round. */
public interface Task {
    /** Does it once, to find out whether it can be done. */
    void once() throws IOException;

    /** Does it for some time; once, if it moves many resources. */
    Round round(int connections, Duration time) throws IOException;

    /** Takes back what was moved in since it was last tidied. What single requests have added stays. */
    default void tidy() throws IOException {}

    /** Whether it is done with one connection alone, and moves many resources at once. */
    boolean movesMany();
}
