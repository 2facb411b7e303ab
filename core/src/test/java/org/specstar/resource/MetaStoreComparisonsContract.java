package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.indexed;
import static org.specstar.resource.RowFixture.meta;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** Which rows a {@link MetaStore} finds by their indexed values, and a {@link Snapshot} shows. */
public interface MetaStoreComparisonsContract extends StorageFixture {
    private static ResourceMeta row(ResourceId id, Map<String, ?> values) {
        return indexed(id, new IndexedData(new JsonText().value(values).toString()));
    }

    private void insertAll(ResourceMeta... rows) {
        committed(() -> metas().saveAll(List.of(rows)));
    }

    /** One row for each value, by its place. */
    private void insertValues(Object... values) {
        insertAll(IntStream.range(0, values.length)
                .mapToObj(place -> row(id(place), Map.of("f", values[place])))
                .toArray(ResourceMeta[]::new));
    }

    private static Condition compares(Comparison comparison, Object value) {
        return new Condition.Compares("f", comparison, value);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** What the search finds; counting and a snapshot must agree with it. */
    private List<ResourceId> found(Condition condition) {
        List<ResourceId> ids = metas().search(Search.first(10_000, condition)).stream()
                .map(ResourceMeta::id)
                .toList();
        assertThat(metas().count(condition)).isEqualTo(ids.size());
        List<ResourceId> shown = new ArrayList<>();
        storage().snapshot(snapshot -> {
            snapshot.forEach(MODEL, condition, (meta, revisions) -> shown.add(meta.id()));
            return true;
        });
        assertThat(shown).isEqualTo(ids);
        return ids;
    }

    /** The JSON of the values that are found. */
    private List<String> values(Comparison comparison, Object value) {
        return found(compares(comparison, value)).stream()
                .map(found -> metas().find(found)
                        .map(ResourceMeta::indexedData)
                        .orElseThrow()
                        .json())
                .map(json -> json.substring("{'f':".length(), json.length() - 1))
                .toList();
    }

    @Test
    default void numbersShouldBeComparedWhateverTheirLayout() {
        insertValues(1, 1.0, 2, 2.5, -3, -0.0, 1e300);

        assertThat(values(Comparison.EQ, number("1.00"))).containsExactly("1", "1.0");
        assertThat(values(Comparison.EQ, number("0"))).hasSize(1);
        assertThat(values(Comparison.GT, number("2"))).hasSize(2);
        assertThat(values(Comparison.GTE, number("2"))).hasSize(3);
        assertThat(values(Comparison.LT, number("1e0"))).hasSize(2);
        assertThat(values(Comparison.LTE, number("1"))).hasSize(4);
    }

    @Test
    default void numbersShouldBeComparedExactly() {
        insertValues(Long.MAX_VALUE, Long.MAX_VALUE - 1, 9007199254740993L, 0.1);

        assertThat(values(Comparison.EQ, number("9223372036854775807"))).containsExactly("9223372036854775807");
        assertThat(values(Comparison.GT, number("9223372036854775806.5"))).containsExactly("9223372036854775807");
        assertThat(values(Comparison.EQ, number("9007199254740992"))).isEmpty();
        assertThat(values(Comparison.EQ, number("0.1"))).containsExactly("0.1");
        assertThat(values(Comparison.EQ, number("0.1000000000000000000001"))).isEmpty();
        assertThat(values(Comparison.LT, number("0.1000000000000000000001"))).containsExactly("0.1");
    }

    @Test
    default void textsShouldBeComparedByCodePoint() {
        insertValues("a", "B", "ab", "á", "\uFFFD", "🙂", "", "A\"'%");

        assertThat(values(Comparison.LT, "a")).containsExactlyInAnyOrder("\"B\"", "\"\"", "\"A\\\"'%\"");
        assertThat(values(Comparison.GT, "z")).containsExactlyInAnyOrder("\"á\"", "\"\uFFFD\"", "\"🙂\"");
        assertThat(values(Comparison.GT, "\uFFFD")).containsExactly("\"🙂\"");
        assertThat(values(Comparison.GTE, "a")).hasSize(5);
        assertThat(values(Comparison.EQ, "A\"'%")).hasSize(1);
        assertThat(values(Comparison.LTE, "")).containsExactly("\"\"");
    }

    @Test
    default void textsThatNoRowCanHoldShouldBeComparedAsWell() {
        insertValues("a", "ab", "b", "");

        assertThat(values(Comparison.EQ, "a\0")).isEmpty();
        assertThat(values(Comparison.GT, "a\0b")).containsExactly("\"ab\"", "\"b\"");
        assertThat(values(Comparison.LTE, "a\0")).containsExactly("\"a\"", "\"\"");
        assertThat(values(Comparison.LT, "\0")).containsExactly("\"\"");
        assertThat(values(Comparison.GTE, "a\uD800")).containsExactly("\"b\"");
        assertThat(values(Comparison.LT, "a\uDC00x")).hasSize(3);
    }

    @Test
    default void truthShouldBeNoNumberAndNoText() {
        insertValues(true, false, 1, 0, "true", "1");

        assertThat(values(Comparison.EQ, true)).containsExactly("true");
        assertThat(values(Comparison.EQ, false)).containsExactly("false");
        assertThat(values(Comparison.EQ, number("1"))).containsExactly("1");
        assertThat(values(Comparison.EQ, "true")).containsExactly("\"true\"");
        assertThat(values(Comparison.EQ, "1")).containsExactly("\"1\"");
        assertThat(values(Comparison.GT, false)).containsExactly("true");
        assertThat(values(Comparison.LTE, true)).containsExactly("true", "false");
        assertThat(values(Comparison.LT, false)).isEmpty();
    }

    static Stream<Object> wanted() {
        return Stream.of(
                number("0"),
                number("-1"),
                number("1e999999999"),
                number("-1e999999999"),
                number("1e-999999999"),
                number("0e999999999"),
                number("0e-999999999"),
                number("7".repeat(5_000)),
                number("0." + "7".repeat(5_000)),
                "",
                "1",
                "null",
                "[]",
                "\0",
                true,
                false);
    }

    @ParameterizedTest
    @MethodSource("wanted")
    default void valuesOfOtherKindsShouldNeverMatch(Object wanted) {
        insertAll(
                indexed(id("none"), null),
                meta(id("empty")),
                indexed(id("null"), new IndexedData("{\"f\":null,\"g\":1}")),
                indexed(id("list"), new IndexedData("{\"f\":[0,-1,\"\",\"1\",true,false,null]}")),
                indexed(id("object"), new IndexedData("{\"f\":{\"f\":0,\"\":\"1\"}}")));

        for (Comparison comparison : Comparison.values()) {
            assertThat(found(compares(comparison, wanted))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f", "a.b", "a", "$", "$.f", "0", "[0]", "x\"y", "x\\", "'", "", "ünï 🙂", "?", "%", "f\t", "#", ":a"
            })
    default void fieldShouldBeOneKeyWhateverItIs(String field) {
        insertAll(
                row(id("this"), Map.of(field, 1, field + "x", 2)),
                indexed(
                        id("big"),
                        new IndexedData(new JsonText()
                                .beginObject()
                                .name(field)
                                .raw("123456789012345678901234567890")
                                .endObject()
                                .toString())),
                row(id("other"), Map.of("f.b", 1, "A", 1, "a.", 1)),
                row(id("nested"), Map.of("z", Map.of("b", 1, "f", 1))));

        assertThat(found(new Condition.Compares(field, Comparison.EQ, number("1"))))
                .containsExactly(id("this"));
        assertThat(found(new Condition.Compares(field, Comparison.GT, number("1e29"))))
                .containsExactly(id("big"));
        assertThat(found(new Condition.Compares(field + "\0", Comparison.EQ, number("1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    default void comparisonShouldCombineWithOtherConditions(Comparison comparison) {
        insertValues(1, 2, 3);
        Condition two = compares(comparison, number("2"));

        assertThat(found(two.and(new Condition.Deleted(true)))).isEmpty();
        assertThat(found(two.and(compares(Comparison.EQ, number("2")))))
                .hasSize(comparison.name().contains("E") ? 1 : 0);
        assertThat(found(new Condition.HasId(Set.of(id(0), id(2))).and(two)))
                .hasSize(comparison == Comparison.EQ ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void randomComparisonsShouldMeanTheSameEverywhere(long seed) {
        new RandomComparisons(this, seed).run(150);
    }

    @Test
    default void freshComparisonsShouldMeanTheSameEverywhere() {
        // The seed is part of every failure's message.
        new RandomComparisons(this, System.nanoTime()).run(150);
    }
}
