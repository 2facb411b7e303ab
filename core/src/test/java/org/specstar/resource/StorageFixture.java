package org.specstar.resource;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.specstar.id.ModelName;
import org.specstar.revision.RevisionStore;
import org.specstar.unit.Units;

/**
 * What a backend gives to be held to the storage contracts: its stores, empty before each test, and its units of work. One
 * class per backend does it for all contracts.
 */
public interface StorageFixture {
    ModelName MODEL = new ModelName("issue");
    ModelName OTHER_MODEL = new ModelName("note");

    /** The same object throughout one test. */
    Storage storage();

    Units units();

    /** How long the storage waits for a row that another unit holds; short, if it can be chosen. */
    default Duration longestWait() {
        return Duration.ofSeconds(10);
    }

    default MetaStore metas() {
        return storage().metas(MODEL);
    }

    default RevisionStore revisions() {
        return storage().revisions(MODEL);
    }

    /** Runs the work in a unit of its own that is committed. */
    default void committed(Runnable work) {
        units().required(() -> {
            work.run();
            return true;
        });
    }

    /** Runs the work in a unit of its own that is rolled back. */
    default void rolledBack(Runnable work) {
        try {
            units().required(() -> {
                work.run();
                throw new OnPurpose();
            });
        } catch (OnPurpose e) {
            // This is how a unit is rolled back.
        }
    }

    /** Rolls a unit back. */
    final class OnPurpose extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Starts work on a thread of its own, as another caller would. */
    static <R> CompletableFuture<R> start(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    /** Does work on a thread of its own and gives its result: what others see meanwhile. */
    static <R> R elsewhere(Supplier<R> work) {
        return start(work).orTimeout(30, TimeUnit.SECONDS).join();
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
