package org.specstar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.StorageFixture.start;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.UniqueStore.Holding;
import org.specstar.constraint.UniqueStore.UniqueValue;
import org.specstar.id.ResourceId;
import org.specstar.resource.StorageFixture;

/** However often many want one value at the same time, one of them gets it and the others are told who. */
public interface UniqueRaceContract extends StorageFixture {
    int THREADS = 32;
    int ROUNDS = 1_000;

    @Test
    default void oneOfManyThatWantAValueShouldGetIt() {
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        List<CompletableFuture<List<ResourceId>>> racers = IntStream.range(0, THREADS)
                .mapToObj(racer -> start(() -> IntStream.range(0, ROUNDS)
                        .mapToObj(round -> {
                            meet(barrier);
                            return holder(id(racer), round);
                        })
                        .toList()))
                .toList();

        List<List<ResourceId>> told =
                racers.stream().map(CompletableFuture::join).toList();

        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            List<ResourceId> holders = told.stream()
                    .map(holdersOf -> holdersOf.get(number))
                    .distinct()
                    .toList();
            assertThat(holders).as("round " + round).hasSize(1);
        }
    }

    /** Who holds the value of the round after this one has wanted it; as in a write, who is refused rolls back. */
    private ResourceId holder(ResourceId racer, int round) {
        // What a racer holds it keeps: that of the rounds before would go with a new one.
        ResourceId wanting = id(racer.text() + " in round " + round);
        Holding holding = new Holding(wanting, List.of(new UniqueValue("number", "" + round)));
        try {
            return units().required(() -> {
                storage().uniques(MODEL).hold(List.of(holding)).forEach(conflict -> {
                    throw new UniqueConstraintException(conflict);
                });
                return wanting;
            });
        } catch (UniqueConstraintException refused) {
            return refused.conflict().holder();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
