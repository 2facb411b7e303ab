package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.JsonText;
import org.specstar.search.Aggregate;
import org.specstar.search.Aggregate.Function;
import org.specstar.search.Condition;
import org.specstar.search.Grouping;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

/** Which groups a store makes, and their figures. */
@SuppressWarnings("ReferenceEquality") // One object stands for what is absent.
public interface GroupingContract extends StorageFixture {
    /** Those whose values are numbers, texts or nothing. */
    List<Operand> KEYS = Stream.concat(
                    Stream.of(
                                    SearchedRows.MIXED,
                                    SearchedRows.TITLE,
                                    SearchedRows.POINTS,
                                    SearchedRows.TAGS,
                                    SearchedRows.UNKNOWN)
                            .map(Operand::field),
                    Stream.of(
                                    MetaField.CREATED_BY,
                                    MetaField.IS_DELETED,
                                    MetaField.REV_STATUS,
                                    MetaField.SCHEMA_VERSION)
                            .map(Operand::meta))
            .toList();

    private List<ResourceMeta> saved(long seed) {
        storage().declare(MODEL, SearchedRows.DECLARED);
        List<ResourceMeta> rows = new SearchedRows(seed).rows(150);
        committed(() -> metas().saveAll(rows));
        return rows;
    }

    /** Values by their keys: equal numbers may be written in different ways. */
    private static List<List<String>> keys(List<Grouping.Group> groups) {
        return groups.stream()
                .map(group -> Stream.concat(group.key().stream(), group.values().stream())
                        .map(SearchKey::of)
                        .toList())
                .toList();
    }

    private static List<Grouping.Group> expected(List<ResourceMeta> rows, Grouping grouping) {
        Comparator<List<Object>> byKeys = GroupingContract::compare;
        TreeMap<List<Object>, List<ResourceMeta>> members = new TreeMap<>(byKeys);
        rows.stream()
                .filter(PlainTruth.of(grouping.condition(), SearchedRows.DECLARED))
                .forEach(row -> members.computeIfAbsent(values(row, grouping.by()), key -> new ArrayList<>())
                        .add(row));
        if (grouping.by().isEmpty() && members.isEmpty()) {
            members.put(List.of(), List.of());
        }
        List<Grouping.Group> groups = new ArrayList<>();
        members.forEach((key, group) -> groups.add(new Grouping.Group(
                key.stream().map(GroupingContract::value).toList(),
                grouping.aggregates().stream()
                        .map(figure -> figure(figure, group))
                        .toList())));
        return ordered(groups, grouping).stream()
                .skip(grouping.offset())
                .limit(grouping.limit())
                .toList();
    }

    private static List<Object> values(ResourceMeta row, List<Operand> operands) {
        List<Object> values = new ArrayList<>();
        operands.forEach(operand -> values.add(PlainValues.of(row, operand, SearchedRows.DECLARED)));
        return values;
    }

    private static int compare(List<Object> left, List<Object> right) {
        for (int at = 0; at < left.size(); at++) {
            int sign = PlainValues.compare(left.get(at), right.get(at));
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    private static Value value(@Nullable Object plain) {
        return plain == PlainValues.MISSING ? Value.NULL : Value.of(plain);
    }

    private static Value figure(Aggregate aggregate, List<ResourceMeta> group) {
        Operand operand = aggregate.operand();
        if (operand == null) {
            return Value.of(group.size());
        }
        List<Object> known = group.stream()
                .map(row -> Optional.ofNullable(PlainValues.of(row, operand, SearchedRows.DECLARED)))
                .flatMap(Optional::stream)
                .filter(found -> found != PlainValues.MISSING)
                .toList();
        return switch (aggregate.function()) {
            case COUNT -> Value.of(known.size());
            case MIN -> value(known.stream().min(PlainValues::compare).orElse(null));
            case MAX -> value(known.stream().max(PlainValues::compare).orElse(null));
            case SUM -> sum(known).map(Value::of).orElse(Value.NULL);
            case AVG ->
                sum(known)
                        .map(sum -> sum.divide(BigDecimal.valueOf(numbers(known).size()), new MathContext(16)))
                        .map(Value::of)
                        .orElse(Value.NULL);
        };
    }

    private static List<BigDecimal> numbers(List<Object> known) {
        return known.stream()
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(
                        number instanceof BigDecimal
                                ? number.toString()
                                : new JsonText().value(number).toString()))
                .toList();
    }

    private static Optional<BigDecimal> sum(List<Object> known) {
        return numbers(known).stream().reduce(BigDecimal::add);
    }

    /** They come in order of their keys. */
    private static List<Grouping.Group> ordered(List<Grouping.Group> groups, Grouping grouping) {
        List<Grouping.Group> sorted = new ArrayList<>(groups);
        List<Grouping.Order> orders = new ArrayList<>(grouping.order());
        Collections.reverse(orders);
        for (Grouping.Order order : orders) {
            Integer place = order.aggregate();
            if (place != null) {
                sorted.sort((left, right) ->
                        nullsLast(left.values().get(place), right.values().get(place), order.descending()));
            }
        }
        return sorted;
    }

    private static int nullsLast(Value left, Value right, boolean descending) {
        if (left.equals(Value.NULL) || right.equals(Value.NULL)) {
            return Boolean.compare(left.equals(Value.NULL), right.equals(Value.NULL));
        }
        int sign = SearchKey.compare(SearchKey.of(left), SearchKey.of(right));
        return descending ? -sign : sign;
    }

    private static List<Aggregate> figures() {
        List<Aggregate> all = new ArrayList<>(List.of(new Aggregate("rows", Function.COUNT, null)));
        for (String field : List.of(SearchedRows.POINTS, SearchedRows.MIXED, SearchedRows.PRICE)) {
            Arrays.stream(Function.values())
                    .forEach(function -> all.add(new Aggregate(function + field, function, Operand.field(field))));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void groupsShouldBeTheSameEverywhere(long seed) {
        checkRandom(seed, 60);
    }

    @Test
    default void freshGroupsShouldBeTheSameEverywhere() {
        // The seed is part of every failure's message.
        checkRandom(System.nanoTime(), 60);
    }

    private void checkRandom(long seed, int count) {
        List<ResourceMeta> rows = saved(seed);
        SearchedRows random = new SearchedRows(seed);
        List<Operand> matrix = SearchMatrixContract.operands().toList();

        for (int number = 0; number < count; number++) {
            Grouping grouping = new Grouping(
                    MatrixConditions.random(random, matrix, 1),
                    Stream.generate(() -> random.pick(KEYS))
                            .limit(random.below(3))
                            .distinct()
                            .toList(),
                    figures(),
                    random.below(2) == 0
                            ? List.of()
                            : List.of(new Grouping.Order(random.below(figures().size()), random.below(2) == 0)),
                    1 + random.below(30),
                    random.below(3));
            assertThat(keys(metas().groups(grouping)))
                    .as(() -> "seed " + seed + ", " + grouping)
                    .isEqualTo(keys(expected(rows, grouping)));
        }
    }

    @Test
    default void keyOrderShouldGoBothWays() {
        saved(5);
        Operand status = Operand.meta(MetaField.CREATED_BY);
        List<Aggregate> none = List.of();

        List<List<String>> up = keys(metas().groups(new Grouping(
                Condition.EVERYTHING, List.of(status), none, List.of(new Grouping.Order(null, false)), 100, 0)));
        List<List<String>> down = keys(metas().groups(new Grouping(
                Condition.EVERYTHING, List.of(status), none, List.of(new Grouping.Order(null, true)), 100, 0)));

        List<List<String>> reversed = new ArrayList<>(down);
        Collections.reverse(reversed);
        assertThat(up).hasSizeGreaterThan(2).isEqualTo(reversed);
    }
}
