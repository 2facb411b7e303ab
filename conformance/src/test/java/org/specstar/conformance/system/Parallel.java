package org.specstar.conformance.system;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same at the same time. */
final class Parallel {
    private Parallel() {}

    /** Starts as many threads, lets them all go at once, and returns what each has made, in the order of their numbers. */
    static <T> List<T> run(int threads, IntFunction<T> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<CompletableFuture<T>> running = IntStream.range(0, threads)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> afterwards(start, task, i), pool))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T afterwards(CyclicBarrier start, IntFunction<T> task, int number) {
        try {
            start.await(60, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException("The threads did not start together", broken);
        }
        return task.apply(number);
    }
}
