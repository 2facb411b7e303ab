package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;

/**
 * Requests of one kind in a closed loop.
 *
 * @param most how many of them a round has at most
 */
public record Looped(Work work, long most) implements Task {
    public Looped(Work work) {
        this(work, Long.MAX_VALUE);
    }

    @Override
    public void once() throws IOException {
        try (Worker worker = work.begin()) {
            worker.once();
        }
    }

    @Override
    public Round round(int connections, Duration time) throws IOException {
        return new ClosedLoop(connections).round(work, time, most);
    }

    @Override
    public boolean movesMany() {
        return false;
    }
}
