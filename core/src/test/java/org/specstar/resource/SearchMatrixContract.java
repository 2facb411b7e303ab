package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.ResourceId;
import org.specstar.query.QueryBounds;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Quantifier;
import org.specstar.search.Search;
import org.specstar.search.Sort;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** Every operator on every kind of value in every kind of field, affirmed and denied: a store's answer is {@link PlainTruth}'s. */
public interface SearchMatrixContract extends StorageFixture {
    int ROWS = 120;

    /** Everything that can be looked at. */
    static Stream<Operand> operands() {
        return Stream.concat(
                SearchedRows.FIELDS.stream()
                        .flatMap(field -> Stream.of(Operand.field(field), new Operand.Length(Operand.field(field)))),
                Arrays.stream(MetaField.values()).map(Operand::meta));
    }

    @ParameterizedTest
    @MethodSource("operands")
    default void everyOperatorShouldMeanTheSameEverywhere(Operand operand) {
        List<ResourceMeta> rows = saved(41);

        for (Condition condition : MatrixConditions.on(operand)) {
            check(rows, condition);
            check(rows, condition.not());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void combinedConditionsShouldMeanTheSameEverywhere(long seed) {
        checkRandom(seed, 300);
    }

    @Test
    default void freshConditionsShouldMeanTheSameEverywhere() {
        // The seed is part of every failure's message.
        checkRandom(System.nanoTime(), 300);
    }

    /** As much as a query from outside may ask for. */
    static Stream<Condition> largest() {
        Operand points = Operand.field(SearchedRows.POINTS);
        Operand made = Operand.meta(MetaField.CREATED_TIME);
        Operand element = Operand.ELEMENT;
        List<Condition> many = IntStream.range(0, QueryBounds.MOST_CONDITIONS)
                .<Condition>mapToObj(number -> new Condition.Compares(points, Comparison.EQ, Value.of(number)))
                .toList();
        List<Value> numbers = IntStream.range(0, QueryBounds.MOST_VALUES)
                .mapToObj(number -> Value.of((Object) number))
                .toList();
        List<Value> times = IntStream.range(0, 2_000)
                .mapToObj(number -> (Value) new Value.Time(Moment.of(Instant.ofEpochSecond(1_767_312_000L + number))))
                .toList();
        Condition inside = new Condition.Compares(element, Comparison.EQ, Value.of("a"));
        for (int depth = 0; depth < 3; depth++) {
            inside = new Condition.Elements(element, Quantifier.ANY, inside);
        }
        return Stream.of(
                new Condition.All(many),
                new Condition.Any(many),
                new Condition.Not(new Condition.All(many)),
                new Condition.IsIn(points, numbers),
                new Condition.IsIn(points, numbers).not(),
                new Condition.IsIn(new Operand.Length(Operand.field(SearchedRows.TAGS)), numbers),
                new Condition.IsIn(Operand.meta(MetaField.TOTAL_REVISION_COUNT), numbers),
                new Condition.IsIn(made, times),
                new Condition.Elements(Operand.field(SearchedRows.TAGS), Quantifier.ANY, inside));
    }

    @ParameterizedTest
    @MethodSource("largest")
    default void largestConditionsShouldBeAnswered(Condition condition) {
        List<ResourceMeta> rows = saved(11);
        List<Sort> sorts = Stream.of(SearchedRows.POINTS, SearchedRows.TITLE, SearchedRows.BORN)
                .map(field -> Sort.ascending(Operand.field(field)))
                .toList();

        List<ResourceId> expected = expected(rows, condition);

        assertThat(found(condition)).isEqualTo(expected);
        Search first = new Search(condition, sorts, 1, 0, null);
        metas().hits(first)
                .forEach(hit -> assertThat(metas().hits(
                                        new Search(condition, sorts, 1_000, 0, hit.position(sorts, metas().fields()))))
                        .hasSize(expected.size() - 1));
    }

    private void checkRandom(long seed, int count) {
        List<ResourceMeta> rows = saved(seed);
        SearchedRows random = new SearchedRows(seed);
        List<Operand> operands = operands().toList();

        for (int number = 0; number < count; number++) {
            Condition condition = MatrixConditions.random(random, operands, 3);
            assertThat(found(condition))
                    .as(() -> "seed " + seed + ", " + condition)
                    .isEqualTo(expected(rows, condition));
        }
    }

    private List<ResourceMeta> saved(long seed) {
        storage().declare(MODEL, SearchedRows.DECLARED);
        List<ResourceMeta> rows = new SearchedRows(seed).rows(ROWS);
        committed(() -> metas().saveAll(rows));
        return rows;
    }

    private void check(List<ResourceMeta> rows, Condition condition) {
        List<ResourceId> expected = expected(rows, condition);
        assertThat(found(condition)).as(condition::toString).isEqualTo(expected);
    }

    private static List<ResourceId> expected(List<ResourceMeta> rows, Condition condition) {
        return rows.stream()
                .filter(PlainTruth.of(condition, SearchedRows.DECLARED))
                .map(ResourceMeta::id)
                .toList();
    }

    private List<ResourceId> found(Condition condition) {
        return metas().search(Search.first(1_000, condition)).stream()
                .map(ResourceMeta::id)
                .toList();
    }
}
