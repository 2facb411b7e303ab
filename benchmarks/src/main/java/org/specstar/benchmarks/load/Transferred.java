package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** A transfer that is repeated until the time of the round is over, once at least. */
public record Transferred(Transfer transfer) implements Task {
    private static final int DIGITS = 3;

    @Override
    public void once() throws IOException {
        transfer.prepare();
        transfer.run();
    }

    @Override
    public Round round(int connections, Duration time) throws IOException {
        Histogram micros = new Histogram(DIGITS);
        long moved = 0;
        long nanos = 0;
        while (nanos == 0 || nanos < time.toNanos()) {
            transfer.prepare();
            long before = System.nanoTime();
            moved += transfer.run();
            long taken = System.nanoTime() - before;
            micros.recordValue(taken / 1_000);
            nanos += taken;
        }
        return new Round(moved, micros.getTotalCount(), 0, nanos / 1e9, micros);
    }

    @Override
    public boolean movesMany() {
        return true;
    }
}
