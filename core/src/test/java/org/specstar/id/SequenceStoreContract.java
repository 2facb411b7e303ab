package org.specstar.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.StorageFixture.start;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.specstar.StorageBusyException;
import org.specstar.resource.StorageFixture;

/** What every {@link SequenceStore} keeps to. */
public interface SequenceStoreContract extends StorageFixture {
    int THREADS = 8;

    private long raised(ModelName model, long by) {
        return units().required(() -> storage().sequences().raise(model, by));
    }

    private CompletableFuture<Long> startRaise() {
        return start(() -> raised(MODEL, 1)).orTimeout(60, TimeUnit.SECONDS);
    }

    private static void assertWaiting(CompletableFuture<?> work) {
        assertThatThrownBy(() -> work.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    default void counterShouldBeginAtZeroAndRiseByWhatIsAsked() {
        assertThat(raised(MODEL, 1)).isEqualTo(1);
        assertThat(raised(MODEL, 10)).isEqualTo(11);
        assertThat(raised(MODEL, 1L << 40)).isEqualTo(11 + (1L << 40));
    }

    @Test
    default void modelsShouldCountApart() {
        raised(MODEL, 5);

        assertThat(raised(OTHER_MODEL, 1)).isEqualTo(1);
        assertThat(raised(MODEL, 1)).isEqualTo(6);
    }

    @Test
    default void unitShouldSeeWhatItHasRaised() {
        committed(() -> {
            assertThat(storage().sequences().raise(MODEL, 1)).isEqualTo(1);
            assertThat(storage().sequences().raise(MODEL, 1)).isEqualTo(2);
        });

        assertThat(raised(MODEL, 1)).isEqualTo(3);
    }

    @Test
    default void rollbackShouldGiveTheNumbersBack() {
        raised(MODEL, 1);

        rolledBack(() -> storage().sequences().raise(MODEL, 100));

        assertThat(raised(MODEL, 1)).isEqualTo(2);
    }

    @Test
    default void raiseShouldWaitForTheOtherUnitAndCountOn() {
        CompletableFuture<Long> second = units().required(() -> {
            storage().sequences().raise(MODEL, 1);
            CompletableFuture<Long> waiting = startRaise();
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(second.join()).isEqualTo(2);
    }

    @Test
    default void raiseShouldGetTheNumberOfAUnitThatRolledBack() {
        List<CompletableFuture<Long>> second = new ArrayList<>();

        rolledBack(() -> {
            storage().sequences().raise(MODEL, 1);
            second.add(startRaise());
            assertWaiting(second.get(0));
        });

        assertThat(second.get(0).join()).isEqualTo(1);
    }

    @Test
    default void tooLongWaitShouldFail() {
        committed(() -> {
            storage().sequences().raise(MODEL, 1);
            assertThatThrownBy(() -> startRaise().join()).hasCauseInstanceOf(StorageBusyException.class);
        });

        assertThat(raised(MODEL, 1)).isEqualTo(2);
    }

    @Test
    default void noNumberShouldBeGivenTwiceOrLeftOut() {
        int rounds = 50;

        List<CompletableFuture<List<Long>>> writers = IntStream.range(0, THREADS)
                .mapToObj(writer -> start(() -> IntStream.range(0, rounds)
                        .mapToObj(round -> raised(MODEL, 1))
                        .toList()))
                .toList();
        List<Long> given =
                writers.stream().flatMap(writer -> writer.join().stream()).toList();

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, (long) THREADS * rounds)
                        .boxed()
                        .toList());
    }
}
