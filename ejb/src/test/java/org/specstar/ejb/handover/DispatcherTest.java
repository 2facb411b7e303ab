package org.specstar.ejb.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specstar.event.Announcer;
import org.specstar.event.Change;
import org.specstar.event.Outbox;
import org.specstar.event.OutboxAnnouncer;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;

class DispatcherTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final LocalUnits units = new LocalUnits();
    private final Outbox outbox = new MemoryStorage(units).outbox();
    private final RecordingCourier courier = new RecordingCourier();
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(2);
    private final Dispatcher dispatcher = new Dispatcher(outbox, units, courier, executor);
    private final Announcer announcer = new OutboxAnnouncer(units, dispatcher::wake);

    @AfterEach
    void stop() {
        dispatcher.close();
        executor.shutdownNow();
    }

    private static Change change(int number) {
        return new Change(new ModelName("task"), new ResourceId("task:" + number), 1);
    }

    private static List<Change> changes(int count) {
        return IntStream.range(0, count).mapToObj(DispatcherTest::change).toList();
    }

    private void announce(Change change) {
        announcer.announce(change).forEach(outbox::add);
    }

    private void commit(List<Change> changes) {
        units.required(() -> {
            changes.forEach(this::announce);
            return true;
        });
    }

    private void awaitEmptyOutbox() {
        await().atMost(SOON).until(() -> outbox.size() == 0);
    }

    @Test
    void changesShouldBeDeliveredAfterTheCommitInTheirOrder() {
        units.required(() -> {
            changes(3).forEach(this::announce);
            assertThat(courier.deliveries()).isEmpty();
            return true;
        });

        awaitEmptyOutbox();
        assertThat(courier.delivered()).containsExactlyElementsOf(changes(3));
    }

    @Test
    void nothingShouldBeDeliveredAfterARollback() {
        assertThatThrownBy(() -> units.required(() -> {
                    announce(change(1));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        commit(List.of(change(2)));

        awaitEmptyOutbox();
        assertThat(courier.delivered()).containsExactly(change(2));
    }

    @Test
    void manyChangesShouldGoInBatches() {
        commit(changes(450));

        awaitEmptyOutbox();
        assertThat(courier.deliveries()).extracting(List::size).containsExactly(200, 200, 50);
        assertThat(courier.delivered()).containsExactlyElementsOf(changes(450));
    }

    @Test
    void refusedChangesShouldWaitForTheNextWakeUp() {
        courier.refuse(1);
        commit(List.of(change(1)));
        await().atMost(SOON).until(() -> courier.refused() == 1);
        assertThat(outbox.size()).isEqualTo(1);

        commit(List.of(change(2)));

        awaitEmptyOutbox();
        assertThat(courier.delivered()).containsExactly(change(1), change(2));
    }

    @Test
    void sweepShouldDeliverWhatNobodyWokeFor() {
        units.required(() -> {
            outbox.add(change(1));
            return true;
        });

        awaitEmptyOutbox();
        assertThat(courier.delivered()).containsExactly(change(1));
    }

    @Test
    void sweepShouldRetryWhatTheCourierRefused() {
        courier.refuse(1);

        commit(List.of(change(1)));

        awaitEmptyOutbox();
        assertThat(courier.refused()).isEqualTo(1);
        assertThat(courier.delivered()).containsExactly(change(1));
    }

    @Test
    void manyCommitsAtOnceShouldDeliverEachChangeOnce() {
        IntStream.range(0, 100).parallel().forEach(number -> commit(List.of(change(number))));

        awaitEmptyOutbox();
        assertThat(courier.delivered()).containsExactlyInAnyOrderElementsOf(changes(100));
    }

    @Test
    void closeShouldEndTheSweep() {
        executor.setRemoveOnCancelPolicy(true);
        assertThat(executor.getQueue()).hasSize(1);

        dispatcher.close();

        assertThat(executor.getQueue()).isEmpty();
    }

    @Test
    void rejectedWakeUpShouldNotHinderTheNextOne() {
        dispatcher.close();
        OnceFull full = new OnceFull();
        try (Dispatcher second = new Dispatcher(outbox, units, courier, full)) {
            units.required(() -> {
                outbox.add(change(1));
                return true;
            });
            second.wake();
            assertThat(courier.deliveries()).isEmpty();

            second.wake();

            awaitEmptyOutbox();
        } finally {
            full.shutdownNow();
        }
    }

    /** Takes no work the first time. */
    private static final class OnceFull extends ScheduledThreadPoolExecutor {
        private final AtomicBoolean full = new AtomicBoolean(true);

        OnceFull() {
            super(1);
        }

        @Override
        public void execute(Runnable work) {
            if (full.getAndSet(false)) {
                throw new RejectedExecutionException("full");
            }
            super.execute(work);
        }
    }
}
