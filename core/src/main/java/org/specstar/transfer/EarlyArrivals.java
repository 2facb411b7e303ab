package org.specstar.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What the first reading of an archive has come by, kept for being stored: of a small archive all of it, so that there need
 * not be a second reading; of another nothing. While one thread reads on, others make ready what there is.
 *
 * <p>For one thread at a time.
 */
final class EarlyArrivals implements AutoCloseable {
    private static final int PORTION = 500;

    private final Function<List<ArchivedResource>, List<Arrival>> making;
    private final Executor executor;
    private final long limit;
    private final Deque<Ahead<List<Arrival>>> portions = new ArrayDeque<>();
    private List<ArchivedResource> portion = new ArrayList<>();
    private boolean complete = true;

    /**
     * @param making makes some of them ready; done by many threads
     * @param limit of an archive that is longer nothing is kept; in bytes, 0 keeps nothing of any
     */
    EarlyArrivals(Function<List<ArchivedResource>, List<Arrival>> making, Executor executor, long limit) {
        this.making = making;
        this.executor = executor;
        this.limit = limit;
    }

    /** @param read how many bytes of the archive have been read by now */
    void add(ArchivedResource resource, long read) {
        if (read > limit) {
            giveUp();
        }
        if (complete) {
            portion.add(resource);
        }
        if (portion.size() == PORTION) {
            endPortion();
        }
    }

    private void endPortion() {
        List<ArchivedResource> ended = portion;
        portion = new ArrayList<>();
        portions.add(Ahead.of(executor, () -> making.apply(ended)));
    }

    /** Hands binaries on; an archive that has some is read again, for them to be stored. */
    BlobReceiver unless(BlobReceiver blobs) {
        return blob -> {
            giveUp();
            blobs.complete(blob);
        };
    }

    private void giveUp() {
        complete = false;
        portion.clear();
        close();
    }

    /** Whether all that was read is here. */
    boolean areComplete() {
        return complete;
    }

    /** The next of them, in their order, about as many as a batch should have; none at the end. */
    List<Arrival> next(BatchSize size) {
        if (!portion.isEmpty()) {
            endPortion();
        }
        List<Arrival> batch = new ArrayList<>();
        while (batch.size() < size.resources() && !portions.isEmpty()) {
            batch.addAll(portions.remove().get());
        }
        return batch;
    }

    /** Whatever is still being made ready is of no interest. */
    @Override
    public void close() {
        portions.forEach(Ahead::end);
        portions.clear();
    }
}
