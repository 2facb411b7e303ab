package org.specstar.transfer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work that another thread does while this one is at something else. If nobody has begun it when its result is
 * wanted, whoever wants it does it: an executor without a free thread costs time, never the result.
 */
final class Ahead<R> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

    private final Supplier<R> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<R> result = new CompletableFuture<>();

    private Ahead(Supplier<R> work) {
        this.work = work;
    }

    static <R> Ahead<R> of(Executor executor, Supplier<R> work) {
        Ahead<R> ahead = new Ahead<>(work);
        try {
            executor.execute(ahead);
        } catch (RejectedExecutionException e) {
            LOG.debug("No other thread reads ahead", e);
        }
        return ahead;
    }

    @Override
    public void run() {
        if (begun.compareAndSet(false, true)) {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }
    }

    /** The result, or what the work has thrown. */
    R get() {
        run();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Sees to it that nobody is at the work any more, nor ever will be; whatever came of it is of no interest. */
    void end() {
        if (!begun.compareAndSet(false, true)) {
            result.handle((done, failure) -> done).join();
        }
    }
}
