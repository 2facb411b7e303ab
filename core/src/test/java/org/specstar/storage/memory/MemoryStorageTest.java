package org.specstar.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.StorageFixture.elsewhere;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageContract;
import org.specstar.resource.StorageModelContract;
import org.specstar.search.Condition;
import org.specstar.search.Search;

class MemoryStorageTest extends MemoryStorageFixture implements StorageContract, StorageModelContract {
    @Override
    public int unitsPerSequence() {
        return 2_500;
    }

    @Test
    void unitsOnDifferentRowsShouldNotWaitForEachOther() {
        committed(() -> metas().insert(meta(id(1))));

        committed(() -> {
            metas().lock(id(1));
            assertThat(elsewhere(() -> units().required(() -> {
                        metas().insert(meta(id(2)));
                        return metas().find(id(2));
                    })))
                    .isPresent();
        });
    }

    @Test
    void runningUnitShouldSeeWhatOthersCommitBesideItsOwnWrites() {
        committed(() -> {
            metas().insert(meta(id(1)));
            elsewhere(() -> units().required(() -> {
                metas().insert(meta(id(2)));
                return true;
            }));

            assertThat(metas().find(id(2))).isPresent();
            assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(2);
        });
    }

    @Test
    void secondInsertShouldSucceedAfterTheFirstRolledBack() {
        rolledBack(() -> metas().insert(meta(id(1))));

        committed(() -> metas().insert(meta(id(1)).withVersion(2)));

        assertThat(metas().find(id(1))).contains(meta(id(1)).withVersion(2));
    }

    @Test
    void firstPageShouldNotCostMoreInALargeStore() {
        committed(() -> metas().saveAll(IntStream.range(0, 100_000)
                .mapToObj(RowFixture::id)
                .map(RowFixture::meta)
                .toList()));

        // Walking all rows for each of these pages would take minutes.
        IntStream.range(0, 10_000)
                .forEach(page -> assertThat(metas().search(Search.first(2, Condition.EVERYTHING)))
                        .isEqualTo(List.of(meta(id(0)), meta(id(1)))));
    }
}
