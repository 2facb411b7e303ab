package org.specstar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.StorageFixture.elsewhere;
import static org.specstar.resource.StorageFixture.start;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.resource.StorageFixture;

/** What every {@link Outbox} keeps to. */
public interface OutboxContract extends StorageFixture {
    private Outbox outbox() {
        return storage().outbox();
    }

    private static Change change(int number) {
        return new Change(MODEL, id(number), number);
    }

    private void add(int... numbers) {
        committed(() -> IntStream.of(numbers).forEach(number -> outbox().add(change(number))));
    }

    private List<Change> waiting() {
        return outbox().oldest(1_000).stream().map(Outbox.Waiting::change).toList();
    }

    @Test
    default void emptyOutboxShouldGiveNothing() {
        assertThat(outbox().oldest(10)).isEmpty();
        assertThat(outbox().size()).isZero();
    }

    @Test
    default void changesShouldComeInTheOrderAdded() {
        add(3, 1);
        add(2);

        assertThat(waiting()).containsExactly(change(3), change(1), change(2));
        assertThat(outbox().oldest(10))
                .extracting(Outbox.Waiting::number)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(outbox().size()).isEqualTo(3);
    }

    @Test
    default void changeShouldComeBackUnchanged() {
        Change change = new Change(OTHER_MODEL, id("ünï %_'\"$&?#:"), Integer.MAX_VALUE);

        committed(() -> outbox().add(change));

        assertThat(waiting()).containsExactly(change);
    }

    @Test
    default void oldestShouldGiveNoMoreThanAsked() {
        add(1, 2, 3);

        assertThat(outbox().oldest(2)).extracting(Outbox.Waiting::change).containsExactly(change(1), change(2));
        assertThat(outbox().oldest(0)).isEmpty();
        assertThat(outbox().size()).isEqualTo(3);
    }

    @Test
    default void sameChangeShouldWaitTwiceWhenAddedTwice() {
        add(1, 1);

        assertThat(waiting()).containsExactly(change(1), change(1));
    }

    @Test
    default void removedChangesShouldWaitNoLonger() {
        add(1, 2, 3);
        List<Long> numbers =
                outbox().oldest(2).stream().map(Outbox.Waiting::number).toList();

        committed(() -> outbox().remove(numbers));
        committed(() -> outbox().remove(numbers));
        committed(() -> outbox().remove(List.of(Long.MAX_VALUE, -1L)));
        committed(() -> outbox().remove(List.of()));

        assertThat(waiting()).containsExactly(change(3));
        assertThat(outbox().size()).isEqualTo(1);
    }

    @Test
    default void othersShouldSeeChangesAfterCommit() {
        add(1);
        List<Long> first =
                outbox().oldest(1).stream().map(Outbox.Waiting::number).toList();

        committed(() -> {
            outbox().add(change(2));
            outbox().remove(first);
            assertThat(elsewhere(this::waiting)).containsExactly(change(1));
            assertThat(elsewhere(() -> outbox().size())).isEqualTo(1);
        });

        assertThat(elsewhere(this::waiting)).containsExactly(change(2));
    }

    @Test
    default void rollbackShouldChangeNothing() {
        add(1);

        rolledBack(() -> {
            outbox().add(change(2));
            outbox().remove(outbox().oldest(1).stream()
                    .map(Outbox.Waiting::number)
                    .toList());
        });

        assertThat(waiting()).containsExactly(change(1));
    }

    @Test
    default void manyThreadsShouldAddAndRemoveSideBySide() {
        List<CompletableFuture<Boolean>> writers = IntStream.range(0, 16)
                .mapToObj(writer -> start(() -> {
                    add(writer, writer);
                    return true;
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(outbox().size()).isEqualTo(32);
        committed(() -> outbox().remove(
                        outbox().oldest(31).stream().map(Outbox.Waiting::number).toList()));
        assertThat(outbox().size()).isEqualTo(1);
    }
}
