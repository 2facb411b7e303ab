package org.specstar.ejb.s3;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;

/** Asks a server many things side by side, but never more than a few at once, whoever asks. */
final class S3Tasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(S3Tasks.class);
    private static final int WIDTH = 16;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    S3Tasks() {
        threads = new ThreadPoolExecutor(
                WIDTH, WIDTH, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), S3Tasks::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "s3-task");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does something with each of the inputs and returns when nothing of it goes on any more. After a failure nothing new
     * is begun.
     *
     * @throws RuntimeException the first failure
     */
    <A> void forEach(Collection<A> inputs, Consumer<A> task) {
        if (inputs.size() == 1) {
            // Without a change of thread: by far the most frequent case.
            inputs.forEach(task);
            return;
        }
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        List<Future<?>> all = inputs.stream()
                .<Future<?>>map(input -> threads.submit(() -> unlessFailed(failure, () -> task.accept(input))))
                .toList();
        all.forEach(S3Tasks::await);
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private static void unlessFailed(AtomicReference<@Nullable RuntimeException> failure, Runnable task) {
        if (failure.get() == null) {
            try {
                task.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while the S3 server was being asked", e);
        } catch (ExecutionException e) {
            throw new StorageException("The S3 server cannot be asked", e);
        }
    }

    /** Does something when there is time; that it fails is only noted. At the end of the deployment it is left undone. */
    void later(Runnable task) {
        try {
            threads.execute(() -> noted(task));
        } catch (RejectedExecutionException e) {
            LOG.info("Left for the next clean-up: {}", e.getMessage());
        }
    }

    private static void noted(Runnable task) {
        try {
            task.run();
        } catch (StorageException e) {
            LOG.info("Left for the next clean-up: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
