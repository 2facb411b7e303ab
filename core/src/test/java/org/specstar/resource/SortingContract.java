package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.ResourceId;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.Search;
import org.specstar.search.Sort;

/** In which order a store finds rows, and how it goes on from one of them. */
public interface SortingContract extends StorageFixture {
    private List<ResourceMeta> saved(long seed) {
        storage().declare(MODEL, SearchedRows.DECLARED);
        List<ResourceMeta> rows = new SearchedRows(seed).rows(150);
        committed(() -> metas().saveAll(rows));
        return rows;
    }

    private static Stream<Operand> operands() {
        return Stream.concat(
                SearchedRows.FIELDS.stream().map(Operand::field),
                Stream.of(MetaField.values()).filter(MetaField::sortable).map(Operand::meta));
    }

    private static List<ResourceId> ids(List<ResourceMeta> rows) {
        return rows.stream().map(ResourceMeta::id).toList();
    }

    /** Insertion is the tie-break: the sort is stable. */
    private static List<ResourceId> expected(List<ResourceMeta> rows, Condition condition, List<Sort> sorts) {
        Comparator<ResourceMeta> order = sorts.stream()
                .map(SortingContract::order)
                .reduce(Comparator::thenComparing)
                .orElse(Comparator.comparing(row -> 0));
        return ids(rows.stream()
                .filter(PlainTruth.of(condition, SearchedRows.DECLARED))
                .sorted(order)
                .toList());
    }

    private static Comparator<ResourceMeta> order(Sort sort) {
        Comparator<ResourceMeta> ascending =
                (left, right) -> PlainValues.compare(ordered(left, sort.operand()), ordered(right, sort.operand()));
        return sort.descending() ? ascending.reversed() : ascending;
    }

    /** Of long texts the beginning counts. */
    private static @Nullable Object ordered(ResourceMeta row, Operand operand) {
        Object found = PlainValues.of(row, operand, SearchedRows.DECLARED);
        return found instanceof String text && text.length() > 255 ? text.substring(0, 255) : found;
    }

    /** Every page of the search, each from the last row of the one before. */
    private List<ResourceId> walked(Condition condition, List<Sort> sorts, int size) {
        List<ResourceId> found = new ArrayList<>();
        @Nullable Position after = null;
        List<Hit> page;
        do {
            page = metas().hits(new Search(condition, sorts, size, 0, after));
            page.forEach(hit -> found.add(hit.meta().id()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).position(sorts, metas().fields());
        } while (page.size() == size);
        return found;
    }

    @Test
    default void everySortShouldOrderAlikeInBothDirections() {
        List<ResourceMeta> rows = saved(7);

        operands()
                .forEach(operand -> Stream.of(false, true).forEach(descending -> {
                    List<Sort> sorts = List.of(new Sort(operand, descending));
                    assertThat(ids(metas().search(new Search(Condition.EVERYTHING, sorts, 1_000, 0, null))))
                            .as(sorts::toString)
                            .isEqualTo(expected(rows, Condition.EVERYTHING, sorts));
                    assertThat(walked(Condition.EVERYTHING, sorts, 7))
                            .as(() -> "page by page " + sorts)
                            .isEqualTo(expected(rows, Condition.EVERYTHING, sorts));
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void severalSortsShouldOrderAlike(long seed) {
        checkRandom(seed, 80);
    }

    @Test
    default void freshSortsShouldOrderAlike() {
        // The seed is part of every failure's message.
        checkRandom(System.nanoTime(), 80);
    }

    private void checkRandom(long seed, int count) {
        List<ResourceMeta> rows = saved(seed);
        SearchedRows random = new SearchedRows(seed);
        List<Operand> operands = operands().toList();
        List<Operand> matrix = SearchMatrixContract.operands().toList();

        for (int number = 0; number < count; number++) {
            List<Sort> sorts = Stream.generate(() -> new Sort(random.pick(operands), random.below(2) == 0))
                    .limit(random.below(4))
                    .toList();
            Condition condition = MatrixConditions.random(random, matrix, 2);
            List<ResourceId> expected = expected(rows, condition, sorts);
            String what = "seed " + seed + ", " + condition + " by " + sorts;
            assertThat(walked(condition, sorts, 1 + random.below(40))).as(what).isEqualTo(expected);
            int offset = random.below(20);
            int limit = random.below(20);
            assertThat(ids(metas().search(new Search(condition, sorts, limit, offset, null))))
                    .as("offset %d, limit %d, %s", offset, limit, what)
                    .isEqualTo(expected.stream().skip(offset).limit(limit).toList());
            assertThat(metas().count(condition)).as(what).isEqualTo(expected.size());
        }
    }

    @Test
    default void pageShouldGoOnWhereRowsHaveComeAndGone() {
        List<ResourceMeta> rows = saved(3);
        List<Sort> sorts = List.of(Sort.descending(Operand.field(SearchedRows.POINTS)));
        List<ResourceId> before = expected(rows, Condition.EVERYTHING, sorts);
        Position after = metas().hits(new Search(Condition.EVERYTHING, sorts, 20, 0, null))
                .get(19)
                .position(sorts, metas().fields());

        committed(() -> metas().removeAll(before.subList(15, 25)));

        assertThat(ids(metas().search(new Search(Condition.EVERYTHING, sorts, 1_000, 0, after))))
                .isEqualTo(before.subList(25, before.size()));
    }
}
