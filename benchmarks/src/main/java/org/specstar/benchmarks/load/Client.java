package org.specstar.benchmarks.load;

import java.io.IOException;
import org.HdrHistogram.Histogram;

/** One of those who ask in a closed loop. A connection that breaks is an error, and another is opened. */
final class Client {
    private static final int MOST_ERRORS = 100;
    private static final int DIGITS = 3;
    private static final long NANOS_OF_MICRO = 1_000;

    private final Work work;
    private final Histogram micros = new Histogram(DIGITS);
    private Worker worker;
    private long errors;

    Client(Work work) throws IOException {
        this.work = work;
        this.worker = work.begin();
    }

    /** Asks until the time is over. */
    Client ask(Span span) throws IOException {
        try {
            while (span.goesOn()) {
                once();
            }
            return this;
        } finally {
            worker.close();
        }
    }

    private void once() throws IOException {
        long before = System.nanoTime();
        try {
            worker.once();
            micros.recordValue((System.nanoTime() - before) / NANOS_OF_MICRO);
        } catch (IOException e) {
            startAgain(e);
        }
    }

    private void startAgain(IOException cause) throws IOException {
        if (++errors == MOST_ERRORS) {
            throw new IOException("Connections break again and again", cause);
        }
        worker.close();
        worker = work.begin();
    }

    Histogram micros() {
        return micros;
    }

    long errors() {
        return errors;
    }
}
