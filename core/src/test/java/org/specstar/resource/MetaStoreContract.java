package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.deleted;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.StorageFixture.elsewhere;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.ResourceId;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** What every {@link MetaStore} keeps to, except for locks: {@link MetaStoreLockingContract}. */
public interface MetaStoreContract extends StorageFixture {
    Condition LIVE = new Condition.Deleted(false);
    Condition GONE = new Condition.Deleted(true);

    private List<ResourceId> ids(Condition condition, int limit, long offset) {
        return metas().search(new Search(condition, limit, offset)).stream()
                .map(ResourceMeta::id)
                .toList();
    }

    private List<ResourceId> allIds() {
        return ids(Condition.EVERYTHING, 100_000, 0);
    }

    private boolean inserted(ResourceMeta row) {
        return units().required(() -> metas().insert(row));
    }

    private void insertAll(ResourceMeta... rows) {
        committed(() -> Stream.of(rows).forEach(metas()::insert));
    }

    @Test
    default void findAllShouldGiveThoseThatExistLiveOrDeleted() {
        List<ResourceMeta> rows = shapes().toList();
        committed(() -> metas().saveAll(rows));
        committed(() -> storage().metas(OTHER_MODEL).insert(meta(id("elsewhere"))));
        List<ResourceId> ids =
                new ArrayList<>(rows.stream().map(ResourceMeta::id).toList());
        ids.addAll(List.of(id("absent"), id("elsewhere"), ids.get(0)));

        Map<ResourceId, ResourceMeta> found = metas().findAll(ids);

        assertThat(found.values()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(found).allSatisfy((id, row) -> assertThat(row.id()).isEqualTo(id));
        assertThat(metas().findAll(List.of())).isEmpty();
    }

    @Test
    default void findAllShouldSeeTheUnitsOwnWrites() {
        committed(() -> {
            metas().insert(meta(id(1)));

            assertThat(metas().findAll(List.of(id(1), id(2)))).containsOnlyKeys(id(1));
        });
    }

    @Test
    default void findShouldBeEmptyForUnknownId() {
        assertThat(metas().find(id(1))).isEmpty();
    }

    static Stream<ResourceMeta> shapes() {
        return RowFixture.shapes();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    default void insertedRowShouldComeBackUnchanged(ResourceMeta row) {
        insertAll(row);

        assertThat(metas().find(row.id())).contains(row);
        assertThat(metas().search(Search.first(10, Condition.EVERYTHING))).containsExactly(row);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    default void updateShouldReplaceTheWholeRow(ResourceMeta row) {
        insertAll(meta(row.id()).withVersion(99));

        committed(() -> {
            assertThat(metas().lock(row.id())).isPresent();
            metas().update(row);
        });

        assertThat(metas().find(row.id())).contains(row);
    }

    @Test
    default void savedRowsShouldComeBackUnchanged() {
        List<ResourceMeta> rows = RowFixture.shapes().toList();

        committed(() -> metas().saveAll(rows));

        assertThat(metas().search(Search.first(100, Condition.EVERYTHING))).containsExactlyElementsOf(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a ", " a", "á", "a%", "a_"})
    default void idsShouldBeToldApartExactly(String other) {
        insertAll(meta(id("a")));

        assertThat(metas().find(id(other))).isEmpty();
        insertAll(meta(id(other)));
        assertThat(allIds()).containsExactly(id("a"), id(other));
    }

    @Test
    default void insertShouldRefuseKnownId() {
        insertAll(meta(id(1)));

        boolean inserted = inserted(meta(id(1)).withVersion(7));

        assertThat(inserted).isFalse();
        assertThat(metas().find(id(1))).contains(meta(id(1)));
        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(1);
    }

    @Test
    default void insertShouldRefuseIdOfDeletedResource() {
        insertAll(deleted(id(1)));

        assertThat(inserted(meta(id(1)))).isFalse();
        assertThat(metas().find(id(1))).contains(deleted(id(1)));
    }

    @Test
    default void insertShouldRefuseIdInsertedByTheSameUnit() {
        committed(() -> {
            assertThat(metas().insert(meta(id(1)))).isTrue();
            assertThat(metas().insert(deleted(id(1)))).isFalse();
        });

        assertThat(metas().find(id(1))).contains(meta(id(1)));
    }

    @Test
    default void unitShouldGoOnAfterARefusedInsert() {
        insertAll(meta(id(1)));

        committed(() -> {
            assertThat(metas().insert(meta(id(2)))).isTrue();
            assertThat(metas().insert(meta(id(1)).withVersion(7))).isFalse();
            assertThat(metas().insert(meta(id(3)))).isTrue();
            metas().lock(id(1));
            metas().update(deleted(id(1)));
        });

        assertThat(allIds()).containsExactly(id(1), id(2), id(3));
        assertThat(metas().find(id(1))).contains(deleted(id(1)));
    }

    @Test
    default void idRemovedByTheSameUnitShouldBeFree() {
        insertAll(meta(id(1)));

        committed(() -> {
            metas().removeAll(List.of(id(1)));
            assertThat(metas().insert(meta(id(1)).withVersion(2))).isTrue();
        });

        assertThat(metas().find(id(1))).contains(meta(id(1)).withVersion(2));
    }

    @Test
    default void writesShouldBeSeenByTheirUnitAtOnceAndByOthersAfterCommit() {
        committed(() -> {
            metas().insert(meta(id(1)));
            metas().saveAll(List.of(meta(id(2))));

            assertThat(metas().find(id(1))).isPresent();
            assertThat(allIds()).containsExactly(id(1), id(2));
            assertThat(metas().count(LIVE)).isEqualTo(2);
            assertThat(elsewhere(() -> metas().find(id(1)))).isEmpty();
            assertThat(elsewhere(this::allIds)).isEmpty();
            assertThat(elsewhere(() -> metas().count(LIVE))).isZero();
        });

        assertThat(elsewhere(this::allIds)).containsExactly(id(1), id(2));
    }

    @Test
    default void changesAndRemovalsShouldBeHiddenFromOthersUntilCommit() {
        insertAll(meta(id(1)), meta(id(2)));

        committed(() -> {
            metas().lockAll(List.of(id(1), id(2)));
            metas().update(deleted(id(1)));
            metas().removeAll(List.of(id(2)));

            assertThat(ids(GONE, 10, 0)).containsExactly(id(1));
            assertThat(metas().find(id(2))).isEmpty();
            assertThat(elsewhere(() -> ids(LIVE, 10, 0))).containsExactly(id(1), id(2));
        });

        assertThat(elsewhere(this::allIds)).containsExactly(id(1));
    }

    @Test
    default void rollbackShouldLeaveNothing() {
        insertAll(meta(id(1)), meta(id(2)), meta(id(3)));

        rolledBack(() -> {
            metas().lock(id(1));
            metas().update(deleted(id(1)));
            metas().removeAll(List.of(id(2)));
            metas().saveAll(List.of(deleted(id(3)), meta(id(4))));
            metas().insert(meta(id(5)));
        });

        assertThat(metas().search(Search.first(10, Condition.EVERYTHING)))
                .containsExactly(meta(id(1)), meta(id(2)), meta(id(3)));
    }

    @Test
    default void orderShouldBeThatOfInsertionWhateverIsUpdated() {
        insertAll(meta(id("c")), meta(id("a")), meta(id("b")));

        committed(() -> {
            metas().lock(id("c"));
            metas().update(meta(id("c")).withVersion(2));
        });

        assertThat(allIds()).containsExactly(id("c"), id("a"), id("b"));
    }

    @Test
    default void saveAllShouldKeepThePlaceOfReplacedRowsAndAppendNewOnes() {
        insertAll(meta(id("c")), meta(id("a")));

        committed(() -> metas().saveAll(List.of(meta(id("z")), deleted(id("a")), meta(id("b")))));

        assertThat(allIds()).containsExactly(id("c"), id("a"), id("z"), id("b"));
        assertThat(metas().find(id("a"))).contains(deleted(id("a")));
    }

    @Test
    default void insertAllShouldAddWhatIsNewInItsOrderAndTellWhatThatIs() {
        insertAll(meta(id("c")), deleted(id("a")));
        List<ResourceMeta> rows = List.of(
                meta(id("z")), meta(id("a")), meta(id("b")), meta(id("z")).withVersion(7));

        Set<ResourceId> added = units().required(() -> metas().insertAll(rows));

        assertThat(added).containsExactlyInAnyOrder(id("z"), id("b"));
        assertThat(allIds()).containsExactly(id("c"), id("a"), id("z"), id("b"));
        assertThat(metas().find(id("a"))).contains(deleted(id("a")));
        assertThat(metas().find(id("z"))).contains(meta(id("z")));
    }

    @Test
    default void insertAllShouldRefuseIdsInsertedByTheSameUnit() {
        committed(() -> {
            metas().insert(meta(id(1)));
            assertThat(metas().insertAll(List.of(meta(id(1)), meta(id(2))))).containsExactly(id(2));
            assertThat(metas().insertAll(List.of(meta(id(1)), meta(id(2))))).isEmpty();
        });

        assertThat(allIds()).containsExactly(id(1), id(2));
    }

    @Test
    default void rowsInsertedTogetherShouldComeBackUnchanged() {
        List<ResourceMeta> rows = RowFixture.shapes().toList();

        committed(() -> metas().insertAll(rows));

        assertThat(metas().search(Search.first(100, Condition.EVERYTHING))).containsExactlyElementsOf(rows);
    }

    @Test
    default void nothingToSaveOrRemoveShouldBeFine() {
        committed(() -> {
            assertThat(metas().insertAll(List.of())).isEmpty();
            metas().saveAll(List.of());
            metas().removeAll(List.of());
            assertThat(metas().lockAll(List.of())).isEmpty();
        });

        assertThat(allIds()).isEmpty();
    }

    @Test
    default void removeAllShouldIgnoreUnknownIds() {
        insertAll(meta(id(1)), meta(id(2)), meta(id(3)));

        committed(() -> metas().removeAll(List.of(id(1), id(99), id(3))));

        assertThat(allIds()).containsExactly(id(2));
        assertThat(metas().find(id(1))).isEmpty();
    }

    @Test
    default void removedIdShouldBeFreeAgainAndGoToTheEnd() {
        insertAll(meta(id(1)), meta(id(2)));

        committed(() -> metas().removeAll(List.of(id(1))));
        insertAll(meta(id(1)));

        assertThat(allIds()).containsExactly(id(2), id(1));
    }

    @Test
    default void searchShouldGiveTheAskedPage() {
        insertAll(meta(id(1)), deleted(id(2)), meta(id(3)), meta(id(4)), deleted(id(5)));

        assertThat(ids(Condition.EVERYTHING, 2, 1)).containsExactly(id(2), id(3));
        assertThat(ids(LIVE, 2, 1)).containsExactly(id(3), id(4));
        assertThat(ids(GONE, 10, 0)).containsExactly(id(2), id(5));
        assertThat(ids(LIVE, 0, 0)).isEmpty();
        assertThat(ids(LIVE, 10, 3)).isEmpty();
        assertThat(ids(LIVE, Integer.MAX_VALUE, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    default void conditionsShouldCombine() {
        insertAll(meta(id(1)), deleted(id(2)));

        assertThat(ids(LIVE.and(Condition.EVERYTHING), 10, 0)).containsExactly(id(1));
        assertThat(ids(LIVE.and(GONE), 10, 0)).isEmpty();
        assertThat(ids(GONE.and(GONE).and(GONE), 10, 0)).containsExactly(id(2));
    }

    @Test
    default void countShouldAgreeWithSearch() {
        insertAll(meta(id(1)), deleted(id(2)), meta(id(3)));

        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(3);
        assertThat(metas().count(LIVE)).isEqualTo(2);
        assertThat(metas().count(GONE)).isEqualTo(1);
        assertThat(metas().count(LIVE.and(GONE))).isZero();
    }

    @Test
    default void pagesShouldJoinToTheWholeOfTenThousandRows() {
        List<ResourceMeta> rows = IntStream.range(0, 10_000)
                .mapToObj(number -> number % 3 == 0 ? deleted(id(number)) : meta(id(number)))
                .toList();
        committed(() -> metas().saveAll(rows));

        List<ResourceId> live = rows.stream()
                .filter(row -> !row.deleted())
                .map(ResourceMeta::id)
                .toList();
        assertThat(paged(LIVE, 997)).isEqualTo(live);
        assertThat(metas().count(LIVE)).isEqualTo(live.size());
        assertThat(paged(Condition.EVERYTHING, 1_000)).hasSize(10_000);
    }

    private List<ResourceId> paged(Condition condition, int size) {
        List<ResourceId> all = new ArrayList<>();
        Collection<ResourceId> page = ids(condition, size, 0);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ids(condition, size, all.size());
        }
        return all;
    }

    private List<ResourceId> walked(@Nullable ResourceId after, int limit) {
        return metas().walk(after, limit).stream().map(ResourceMeta::id).toList();
    }

    @Test
    default void walkShouldGiveAllRowsById() {
        insertAll(meta(id("b")), deleted(id("B")), meta(id("é")), meta(id("\uFFFD")), meta(id("a")), meta(id("a ")));
        committed(() -> storage().metas(OTHER_MODEL).insert(meta(id("c"))));

        assertThat(walked(null, 10)).containsExactly(id("B"), id("a"), id("a "), id("b"), id("é"), id("\uFFFD"));
        assertThat(walked(id("a"), 2)).containsExactly(id("a "), id("b"));
        assertThat(walked(id("\uFFFD"), 2)).isEmpty();
        assertThat(walked(id("no such id"), 1)).containsExactly(id("é"));
        assertThat(walked(null, 0)).isEmpty();
        assertThat(metas().walk(null, 1)).containsExactly(deleted(id("B")));
    }

    @Test
    default void walkShouldSeeEveryRowOnceThoughOthersComeAndGo() {
        List<ResourceMeta> rows = IntStream.range(1_000, 2_000)
                .mapToObj(number -> meta(id(number)))
                .toList();
        committed(() -> metas().saveAll(rows));

        List<ResourceId> seen = new ArrayList<>();
        List<ResourceId> page = walked(null, 97);
        while (!page.isEmpty()) {
            seen.addAll(page);
            ResourceId last = page.get(page.size() - 1);
            committed(() -> metas().removeAll(List.of(last)));
            insertAll(meta(id("issue:0" + seen.size())));
            page = walked(last, 97);
        }

        assertThat(seen)
                .containsExactlyElementsOf(rows.stream().map(ResourceMeta::id).toList());
    }

    @Test
    default void walkShouldSeeWhatItsUnitHasWritten() {
        insertAll(meta(id(1)), meta(id(2)));

        committed(() -> {
            metas().removeAll(List.of(id(1)));
            metas().insert(meta(id(3)));
            assertThat(walked(null, 10)).containsExactly(id(2), id(3));
            assertThat(elsewhere(() -> walked(null, 10))).containsExactly(id(1), id(2));
        });
    }
}
