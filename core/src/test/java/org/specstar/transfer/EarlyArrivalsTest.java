package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.resource.RowFixture;
import org.specstar.transfer.ArchiveRecord.BlobRecord;

class EarlyArrivalsTest {
    private static final Function<List<ArchivedResource>, List<Arrival>> AS_THEY_ARE = resources -> resources.stream()
            .map(resource -> new Arrival(resource, resource.meta(), List.of()))
            .toList();

    private static ArchivedResource resource(int number) {
        return new ArchivedResource(RowFixture.meta(RowFixture.id(number)), List.of(), number);
    }

    private static EarlyArrivals filled(Executor executor, int count) {
        EarlyArrivals early = new EarlyArrivals(AS_THEY_ARE, executor, count);
        IntStream.range(0, count).forEach(number -> early.add(resource(number), number));
        return early;
    }

    private static List<Integer> sizes(EarlyArrivals early, BatchSize size) {
        List<Integer> sizes = new ArrayList<>();
        for (List<Arrival> batch = early.next(size); !batch.isEmpty(); batch = early.next(size)) {
            sizes.add(batch.size());
        }
        return sizes;
    }

    @Test
    void allShouldComeInTheirOrder() {
        try (EarlyArrivals early = filled(ForkJoinPool.commonPool(), 1_700)) {
            List<Arrival> all = new ArrayList<>(early.next(BatchSize.STANDARD));
            all.addAll(early.next(new BatchSize(1_000, 1)));
            all.addAll(early.next(new BatchSize(1_000, 1)));

            assertThat(early.areComplete()).isTrue();
            assertThat(early.next(BatchSize.STANDARD)).isEmpty();
            assertThat(all)
                    .extracting(Arrival::id)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 1_700).mapToObj(RowFixture::id).toList());
        }
    }

    @Test
    void batchesShouldBeAsLargeAsWanted() {
        try (EarlyArrivals early = filled(Runnable::run, 1_700)) {
            assertThat(sizes(early, new BatchSize(1_000, 1))).containsExactly(1_000, 700);
        }
    }

    @Test
    void archiveBeyondTheLimitShouldNotBeKept() {
        try (EarlyArrivals early = filled(Runnable::run, 600)) {
            early.add(resource(600), 601);
            early.add(resource(601), 602);

            assertThat(early.areComplete()).isFalse();
            assertThat(early.next(BatchSize.STANDARD)).isEmpty();
        }
    }

    @Test
    void archiveWithABinaryShouldNotBeKept() {
        List<BlobRecord> others = new ArrayList<>();
        try (EarlyArrivals early = filled(Runnable::run, 600)) {
            BlobRecord binary = new BlobRecord("6", BlobBytes.GONE, 1, "text/plain");

            early.unless(others::add).complete(binary);
            early.add(resource(600), 600);

            assertThat(others).containsExactly(binary);
            assertThat(early.areComplete()).isFalse();
            assertThat(early.next(BatchSize.STANDARD)).isEmpty();
        }
    }

    @Test
    void whatIsNotKeptShouldNotBeMadeReady() {
        Queue<Runnable> later = new ArrayDeque<>();
        List<List<ArchivedResource>> made = new ArrayList<>();
        Function<List<ArchivedResource>, List<Arrival>> noted = resources -> {
            made.add(resources);
            return List.of();
        };
        try (EarlyArrivals early = new EarlyArrivals(noted, later::add, 1_000)) {
            IntStream.range(0, 500).forEach(number -> early.add(resource(number), number));
        }

        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(made).isEmpty();
    }

    @Test
    void failureShouldReachWhoWantsTheBatch() {
        Function<List<ArchivedResource>, List<Arrival>> failing = resources -> {
            throw new IllegalStateException("broken");
        };
        try (EarlyArrivals early = new EarlyArrivals(failing, ForkJoinPool.commonPool(), 10)) {
            early.add(resource(1), 1);

            assertThatThrownBy(() -> early.next(BatchSize.STANDARD))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        }
    }
}
