package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadTest {
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private String slow() {
        begun.countDown();
        await(mayEnd);
        times.incrementAndGet();
        return Thread.currentThread().getName();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void otherThreadShouldDoTheWork() {
        Ahead<String> ahead = Ahead.of(other, this::slow);
        await(begun);
        mayEnd.countDown();

        assertThat(ahead.get()).isNotEqualTo(Thread.currentThread().getName());
        assertThat(times).hasValue(1);
    }

    @Test
    void workThatNobodyBeganShouldBeDoneByWhoWantsIt() {
        AtomicInteger kept = new AtomicInteger();
        Executor busy = task -> kept.incrementAndGet();
        mayEnd.countDown();

        Ahead<String> ahead = Ahead.of(busy, this::slow);

        assertThat(ahead.get()).isEqualTo(Thread.currentThread().getName());
        assertThat(kept).hasValue(1);
        ahead.run();
        assertThat(times).hasValue(1);
    }

    @Test
    void executorThatRefusesShouldBeDoneWithout() {
        Executor refusing = task -> {
            throw new RejectedExecutionException("shut down");
        };
        mayEnd.countDown();

        assertThat(Ahead.of(refusing, this::slow).get())
                .isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void failureShouldReachWhoWantsTheResult() {
        Ahead<String> failing = Ahead.of(other, () -> {
            throw new IllegalStateException("broken");
        });
        Ahead<String> dying = Ahead.of(other, () -> {
            throw new StackOverflowError("deep");
        });

        assertThatThrownBy(failing::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(dying::get).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void endShouldWaitForWorkThatHasBegun() throws InterruptedException {
        Ahead<String> ahead = Ahead.of(other, this::slow);
        await(begun);
        Thread ending = new Thread(ahead::end);
        ending.start();

        ending.join(50);
        assertThat(ending.isAlive()).isTrue();
        mayEnd.countDown();
        ending.join();
        assertThat(times).hasValue(1);
    }

    @Test
    void endShouldKeepOthersFromBeginning() {
        Ahead<String> ahead = Ahead.of(task -> {}, this::slow);

        ahead.end();
        ahead.run();

        assertThat(times).hasValue(0);
    }
}
