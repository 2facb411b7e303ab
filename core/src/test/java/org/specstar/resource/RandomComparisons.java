package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.indexed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** Rows of values of all kinds, found by a store and by {@link PlainTruth}. */
final class RandomComparisons {
    private static final List<String> FIELDS = List.of("f", "a.b", "\"$[0]\" ü🙂");
    private static final List<String> TEXTS = List.of(
            "", " ", "1", "1.5", "true", "null", "a", "A", "aa", "ab", "z", "é", "e\u0301", "\uE000", "\uFFFD", "🙂",
            "😀", "a\"b", "a'b", "a\\b", "%", "_", "a\u0001", "\u007f", "\u0080");
    private static final List<Number> NUMBERS = List.of(
            0,
            1,
            -1,
            2,
            42,
            0.0,
            -0.0,
            1.0,
            0.1,
            0.30000000000000004,
            1.5,
            -1.5,
            1e22,
            1e23,
            2e23,
            9e15,
            9007199254740993L,
            9007199254740992.0,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE - 1,
            9.223372036854775807e18,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            1e-300,
            BigInteger.ONE.shiftLeft(63),
            BigInteger.ONE.shiftLeft(63).negate().subtract(BigInteger.ONE),
            BigInteger.TEN.pow(30),
            BigInteger.TEN.pow(30).subtract(BigInteger.ONE),
            BigInteger.TEN.pow(30).negate(),
            BigInteger.TEN.pow(400),
            BigInteger.TEN.pow(400).negate(),
            BigInteger.TEN.pow(999));

    private final StorageFixture fixture;
    private final long seed;
    private final Random random;

    RandomComparisons(StorageFixture fixture, long seed) {
        this.fixture = fixture;
        this.seed = seed;
        this.random = new Random(seed);
    }

    void run(int comparisons) {
        List<ResourceMeta> rows = IntStream.range(0, 200).mapToObj(this::row).toList();
        fixture.committed(() -> fixture.metas().saveAll(rows));
        for (int number = 0; number < comparisons; number++) {
            Condition.Compares condition =
                    new Condition.Compares(pick(FIELDS), pick(List.of(Comparison.values())), wanted());
            List<ResourceId> expected = rows.stream()
                    .filter(row -> PlainTruth.of(condition).test(row))
                    .map(ResourceMeta::id)
                    .toList();
            assertThat(fixture.metas().search(Search.first(1_000, condition)))
                    .as(() -> "seed " + seed + ", " + condition)
                    .extracting(ResourceMeta::id)
                    .containsExactlyElementsOf(expected);
        }
    }

    private ResourceMeta row(int number) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (random.nextInt(8) != 0) {
                values.put(field, value());
            }
        }
        return indexed(id(number), new IndexedData(new JsonText().value(values).toString()));
    }

    private @Nullable Object value() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> Arrays.asList(pick(NUMBERS), pick(TEXTS), null);
            case 3 -> Map.of("f", pick(NUMBERS));
            case 4, 5, 6 -> pick(TEXTS);
            default -> number();
        };
    }

    private Number number() {
        return switch (random.nextInt(6)) {
            case 0 -> finite(Double.longBitsToDouble(random.nextLong()));
            case 1 -> random.nextDouble() * random.nextInt(100_000);
            case 2 -> random.nextLong();
            default -> pick(NUMBERS);
        };
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? number : 0.5;
    }

    private Object wanted() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextBoolean();
            case 1, 2 -> random.nextInt(4) == 0 ? pick(TEXTS) + pick(TEXTS) : pick(TEXTS);
            default -> bound(new BigDecimal(new JsonText().value(number()).toString()));
        };
    }

    /** The number, or one that is hardly another, or one far away. */
    private BigDecimal bound(BigDecimal number) {
        BigDecimal hardly = BigDecimal.ONE.scaleByPowerOfTen(-random.nextInt(30) * random.nextInt(100));
        return switch (random.nextInt(8)) {
            case 0 -> number.add(hardly);
            case 1 -> number.subtract(hardly);
            case 2 -> number.scaleByPowerOfTen(random.nextInt());
            case 3 -> BigDecimal.valueOf(random.nextInt(5) - 2L);
            default -> number;
        };
    }

    private <V> V pick(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
