package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.deleted;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.StorageFixture.await;
import static org.specstar.resource.StorageFixture.elsewhere;
import static org.specstar.resource.StorageFixture.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.StorageBusyException;
import org.specstar.id.ResourceId;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** How a {@link MetaStore} keeps units of work apart that write the same rows. */
public interface MetaStoreLockingContract extends StorageFixture {
    int THREADS = 16;

    private static void assertWaiting(CompletableFuture<?> work) {
        assertThatThrownBy(() -> work.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private <R> CompletableFuture<R> startUnit(Supplier<R> work) {
        return start(() -> units().required(work)).orTimeout(60, TimeUnit.SECONDS);
    }

    @Test
    default void lockShouldBeEmptyForUnknownId() {
        committed(() -> assertThat(metas().lock(id(1))).isEmpty());
    }

    @Test
    default void lockShouldBeGivenTwiceToTheSameUnit() {
        committed(() -> metas().insert(meta(id(1))));

        committed(() -> {
            assertThat(metas().lock(id(1))).contains(meta(id(1)));
            assertThat(metas().lock(id(1))).contains(meta(id(1)));
            assertThat(metas().lockAll(List.of(id(1)))).hasSize(1);
        });
    }

    @Test
    default void lockAllShouldGiveTheExistingRows() {
        committed(() -> metas().saveAll(List.of(meta(id(1)), deleted(id(2)), meta(id(3)))));

        committed(() -> assertThat(metas().lockAll(List.of(id(2), id(9), id(1))))
                .containsOnlyKeys(id(1), id(2))
                .containsEntry(id(2), deleted(id(2))));
    }

    @Test
    default void lockShouldWaitForTheHolderAndSeeWhatItCommitted() {
        committed(() -> metas().insert(meta(id(1))));

        CompletableFuture<Optional<ResourceMeta>> second = units().required(() -> {
            metas().lock(id(1));
            CompletableFuture<Optional<ResourceMeta>> waiting = startUnit(() -> metas().lock(id(1)));
            assertWaiting(waiting);
            metas().update(meta(id(1)).withVersion(2));
            return waiting;
        });

        assertThat(second.join()).contains(meta(id(1)).withVersion(2));
    }

    @Test
    default void lockShouldSeeTheOldRowAfterTheHolderRolledBack() {
        committed(() -> metas().insert(meta(id(1))));
        CountDownLatch holding = new CountDownLatch(1);

        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> rolledBack(() -> {
            metas().lock(id(1));
            metas().update(meta(id(1)).withVersion(2));
            holding.countDown();
        }));
        await(holding);
        Optional<ResourceMeta> seen = elsewhere(() -> units().required(() -> metas().lock(id(1))));
        holder.join();

        assertThat(seen).contains(meta(id(1)));
    }

    @Test
    default void lockShouldBeEmptyAfterTheHolderRemovedTheRow() {
        committed(() -> metas().insert(meta(id(1))));

        CompletableFuture<Optional<ResourceMeta>> second = units().required(() -> {
            metas().lock(id(1));
            CompletableFuture<Optional<ResourceMeta>> waiting = startUnit(() -> metas().lock(id(1)));
            assertWaiting(waiting);
            metas().removeAll(List.of(id(1)));
            return waiting;
        });

        assertThat(second.join()).isEmpty();
    }

    @Test
    default void readersShouldNotWaitForTheHolder() {
        committed(() -> metas().insert(meta(id(1))));

        committed(() -> {
            metas().lock(id(1));
            metas().update(meta(id(1)).withVersion(2));
            assertThat(elsewhere(() -> metas().find(id(1)))).contains(meta(id(1)));
            assertThat(elsewhere(() -> metas().search(Search.first(1, Condition.EVERYTHING))))
                    .containsExactly(meta(id(1)));
        });
    }

    @Test
    default void tooLongWaitShouldFail() {
        committed(() -> metas().insert(meta(id(1))));

        committed(() -> {
            metas().lock(id(1));
            assertThatThrownBy(() -> startUnit(() -> metas().lock(id(1))).join())
                    .hasCauseInstanceOf(StorageBusyException.class);
        });
    }

    @Test
    default void failedWaitShouldLeaveNothingHeld() {
        committed(() -> metas().saveAll(List.of(meta(id(1)), meta(id(2)))));

        committed(() -> {
            metas().lock(id(2));
            assertThatThrownBy(() -> startUnit(() -> metas().lockAll(List.of(id(1), id(2))))
                            .join())
                    .hasCauseInstanceOf(StorageBusyException.class);
        });

        assertThat(elsewhere(() -> units().required(() -> metas().lockAll(List.of(id(1), id(2))))))
                .hasSize(2);
    }

    @Test
    default void secondInsertOfAnIdShouldWaitAndBeRefusedAfterTheFirstCommitted() {
        CompletableFuture<Boolean> second = units().required(() -> {
            metas().insert(meta(id(1)));
            CompletableFuture<Boolean> other =
                    startUnit(() -> metas().insert(meta(id(1)).withVersion(2)));
            assertWaiting(other);
            return other;
        });

        assertThat(second.join()).isFalse();
        assertThat(metas().find(id(1))).contains(meta(id(1)));
    }

    @Test
    default void secondInsertOfAnIdShouldSucceedAfterTheFirstRolledBack() {
        List<CompletableFuture<Boolean>> second = new ArrayList<>();

        rolledBack(() -> {
            metas().insert(meta(id(1)));
            second.add(startUnit(() -> metas().insert(meta(id(1)).withVersion(2))));
            assertWaiting(second.get(0));
        });

        assertThat(second.get(0).join()).isTrue();
        assertThat(metas().find(id(1))).contains(meta(id(1)).withVersion(2));
    }

    @Test
    default void refusedInsertShouldLeaveItsUnitTheRestOfItsWork() {
        CompletableFuture<Boolean> second = units().required(() -> {
            metas().insert(meta(id(1)));
            CompletableFuture<Boolean> other = startUnit(() -> {
                metas().insert(meta(id(2)));
                return metas().insert(meta(id(1)).withVersion(2)) | metas().insert(meta(id(3)));
            });
            assertWaiting(other);
            return other;
        });

        assertThat(second.join()).isTrue();
        assertThat(metas().find(id(1))).contains(meta(id(1)));
        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(3);
    }

    @Test
    default void insertedRowShouldBeHeld() {
        CompletableFuture<Optional<ResourceMeta>> second = units().required(() -> {
            metas().insert(meta(id(1)));
            CompletableFuture<Optional<ResourceMeta>> other = start(() -> units().required(() -> {
                metas().insert(meta(id(1)));
                return metas().lock(id(1));
            }));
            assertWaiting(other);
            metas().update(deleted(id(1)));
            return other;
        });

        assertThat(second.join()).contains(deleted(id(1)));
    }

    @Test
    default void oneOfManyInsertsOfAnIdShouldWin() {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> inserts = IntStream.range(0, THREADS)
                .mapToObj(number -> start(() -> {
                    await(go);
                    return inserted(meta(id(1)).withVersion(number + 1));
                }))
                .toList();

        go.countDown();

        assertThat(inserts.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(1);
    }

    private boolean inserted(ResourceMeta row) {
        return units().required(() -> metas().insert(row));
    }

    @Test
    default void noUpdateShouldBeLost() {
        int rounds = 25;
        committed(() -> metas().insert(meta(id(1))));

        Stream<CompletableFuture<Integer>> writers = IntStream.range(0, THREADS)
                .mapToObj(writer -> start(() -> {
                    IntStream.range(0, rounds).forEach(round -> committed(() -> raiseVersion(id(1))));
                    return rounds;
                }));
        writers.toList().forEach(CompletableFuture::join);

        assertThat(metas().find(id(1)).orElseThrow().version()).isEqualTo(1 + THREADS * rounds);
    }

    private void raiseVersion(ResourceId id) {
        ResourceMeta row = metas().lock(id).orElseThrow();
        metas().update(row.withVersion(row.version() + 1));
    }

    @Test
    default void unitsThatLockTheSameRowsInOtherOrderShouldNotWaitInARing() {
        int rounds = 50;
        List<ResourceId> there = IntStream.range(0, 10).mapToObj(RowFixture::id).toList();
        List<ResourceId> back =
                IntStream.range(0, 10).mapToObj(number -> id(9 - number)).toList();
        committed(() -> metas().saveAll(there.stream().map(RowFixture::meta).toList()));

        List<CompletableFuture<Integer>> writers = Stream.of(there, back, there, back)
                .map(ids -> start(() -> {
                    IntStream.range(0, rounds).forEach(round -> committed(() -> raiseVersions(ids)));
                    return rounds;
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(metas().search(Search.first(10, Condition.EVERYTHING)))
                .allMatch(row -> row.version() == 1 + 4 * rounds);
    }

    private void raiseVersions(List<ResourceId> ids) {
        List<ResourceMeta> raised = metas().lockAll(ids).values().stream()
                .map(row -> row.withVersion(row.version() + 1))
                .toList();
        metas().saveAll(raised);
    }
}
