package org.specstar.benchmarks.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.specstar.benchmarks.load.Address;
import org.specstar.benchmarks.load.DirectDatabase;

/** A server that answers. Closing it stops what was started for it. */
public interface MeasuredServer extends AutoCloseable {
    Address address();

    /** Its process, if it is known. */
    Optional<ServerProcess> process();

    /** Its PostgreSQL, if it was started for it. */
    Optional<DirectDatabase> database();

    /** From the start of its process to its first answer; empty if it ran already. */
    Optional<Duration> toFirstAnswer();

    @Override
    void close() throws IOException;
}
