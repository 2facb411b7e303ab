package org.specstar.ejb.handover;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.event.Outbox;
import org.specstar.event.Outbox.Waiting;
import org.specstar.unit.Units;

/**
 * Empties the outbox through a courier: a moment after a commit, with what others have committed by then, and every few
 * seconds in case that was missed. One drain runs at a time on this node.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 200;
    private static final long SWEEP_SECONDS = 5;
    /** Under load each drain then takes many changes and disturbs the requests less. */
    private static final long GATHER_MILLIS = 20;
    /** A server's executor takes its time to begin something; one that is at work waits for more. */
    private static final long LINGER_SECONDS = 1;

    private final Outbox outbox;
    private final Units units;
    private final ChangeCourier courier;
    private final ScheduledExecutorService executor;
    private final Semaphore calls = new Semaphore(0);
    private final AtomicBoolean awake = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScheduledFuture<?> sweep;

    /** Starts sweeping at once. */
    public Dispatcher(Outbox outbox, Units units, ChangeCourier courier, ScheduledExecutorService executor) {
        this.outbox = outbox;
        this.units = units;
        this.courier = courier;
        this.executor = executor;
        this.sweep = executor.scheduleWithFixedDelay(this::wake, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** Lets the outbox be emptied soon; returns at once. */
    public void wake() {
        calls.release();
        if (awake.compareAndSet(false, true)) {
            plan();
        }
    }

    private void plan() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            // The sweep or the next commit tries again; an exception would end the sweep for good.
            awake.set(false);
            LOG.warn("Changes wait in the outbox, the executor takes no work: {}", e.toString());
        }
    }

    private void work() {
        try {
            while (isCalled()) {
                drain();
            }
        } catch (InterruptedException e) {
            // The executor ends. What waits is found by the next start.
            Thread.currentThread().interrupt();
        } finally {
            awake.set(false);
        }
        if (calls.availablePermits() > 0 && closed.getCount() > 0) {
            wake();
        }
    }

    /** Waits for the next call, and then for a moment. */
    private boolean isCalled() throws InterruptedException {
        if (!calls.tryAcquire(LINGER_SECONDS, TimeUnit.SECONDS) || closed.await(GATHER_MILLIS, TimeUnit.MILLISECONDS)) {
            return false;
        }
        calls.drainPermits();
        return true;
    }

    private void drain() {
        try {
            while (handOver(outbox.oldest(BATCH))) {}
        } catch (RuntimeException e) {
            // The sweep tries again; until then the changes are safe in the outbox.
            LOG.warn("Changes could not be handed over: {}", e.toString());
        }
    }

    private boolean handOver(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return false;
        }
        courier.deliver(waiting.stream().map(Waiting::change).toList());
        units.required(() -> {
            outbox.remove(waiting.stream().map(Waiting::number).toList());
            return waiting.size();
        });
        return waiting.size() == BATCH;
    }

    @Override
    public void close() {
        sweep.cancel(false);
        closed.countDown();
    }
}
