package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** A transfer, of which each is a round. */
public record Transferred(Transfer transfer) implements Task {
    private static final int DIGITS = 3;

    @Override
    public void once() throws IOException {
        transfer.prepare();
        transfer.run();
        transfer.tidy();
    }

    @Override
    public Round round(int connections, Duration time) throws IOException {
        transfer.prepare();
        long before = System.nanoTime();
        long moved = transfer.run();
        long nanos = System.nanoTime() - before;
        Histogram micros = new Histogram(DIGITS);
        micros.recordValue(nanos / 1_000);
        return new Round(moved, 1, 0, nanos / 1e9, micros);
    }

    @Override
    public void tidy() throws IOException {
        transfer.tidy();
    }

    @Override
    public boolean movesMany() {
        return true;
    }
}
