package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.TextMeaning;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

class SearchKeyLawTest {
    private static final List<String> TEXTS = List.of(
            "", "a", "ab", "b", "\u0001", "\u0001\u0001", "\u0001\u0002", "\u0002", "é", "\uFFFD", "🙂", "0", "~");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keysShouldOrderAsTheirValues(long seed) {
        checkOrder(seed);
    }

    @Test
    void keysOfFreshValuesShouldOrderAsTheirValues() {
        checkOrder(System.nanoTime());
    }

    private static void checkOrder(long seed) {
        Random random = new Random(seed);
        List<Value> values = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            values.add(value(random, 3));
        }

        for (Value left : values) {
            for (Value right : values) {
                assertThat(Integer.signum(SearchKey.compare(SearchKey.of(left), SearchKey.of(right))))
                        .as("seed %d, %s and %s", seed, left, right)
                        .isEqualTo(Integer.signum(PlainValues.compare(PlainValues.of(left), PlainValues.of(right))));
            }
        }
    }

    private static Value value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> Value.NULL;
            case 1 -> Value.of(random.nextBoolean());
            case 2 -> Value.of(TEXTS.get(random.nextInt(TEXTS.size())));
            case 3, 4, 5 -> Value.of(number(random));
            case 6 -> items(random, depth);
            default -> new Value.Members(Map.of(TEXTS.get(random.nextInt(TEXTS.size())), value(random, depth - 1)));
        };
    }

    private static Value items(Random random, int depth) {
        List<Value> items = new ArrayList<>();
        for (int at = random.nextInt(4); at > 0; at--) {
            items.add(value(random, depth - 1));
        }
        return new Value.Items(items);
    }

    private static BigDecimal number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(7) - 3L);
            case 1 -> BigDecimal.valueOf(random.nextLong());
            case 2 -> new BigDecimal(BigInteger.valueOf(random.nextInt()), random.nextInt(40) - 20);
            case 3 -> BigDecimal.valueOf(random.nextInt(100), random.nextInt(3));
            default -> BigDecimal.valueOf(random.nextInt(9) - 4L).scaleByPowerOfTen(random.nextInt());
        };
    }

    @Test
    void equalNumbersShouldHaveOneKey() {
        assertThat(SearchKey.of(new Value.Number("1.0"))).isEqualTo(SearchKey.of(new Value.Number("1")));
        assertThat(SearchKey.of(new Value.Number("1e2"))).isEqualTo(SearchKey.of(new Value.Number("100.00")));
        assertThat(SearchKey.of(new Value.Number("-0.0"))).isEqualTo(SearchKey.of(new Value.Number("0")));
    }

    @Test
    void meaningShouldDecideWhatTextsEqual() {
        Value noon = Value.of("2026-01-02T12:00:00+02:00");
        Value sameInUtc = Value.of("2026-01-02T10:00:00Z");

        assertThat(SearchKey.of(noon, TextMeaning.TIME)).isEqualTo(SearchKey.of(sameInUtc, TextMeaning.TIME));
        assertThat(SearchKey.of(noon)).isNotEqualTo(SearchKey.of(sameInUtc));
        assertThat(SearchKey.of(Value.of("1.50"), TextMeaning.DECIMAL)).isEqualTo(SearchKey.of(Value.of(1.5)));
        assertThat(SearchKey.of(Value.of("no time"), TextMeaning.TIME)).isEqualTo(SearchKey.of(Value.of("no time")));
    }

    @Test
    void orderedPartShouldKeepWholeCharacters() {
        String key = SearchKey.of(Value.of("🙂".repeat(300)));

        String ordered = SearchKey.ordered(key);

        assertThat(ordered.codePointCount(0, ordered.length())).isEqualTo(SearchKey.ORDERED);
        assertThat(ordered).endsWith("🙂");
        assertThat(SearchKey.isCut(key)).isTrue();
        assertThat(SearchKey.isCut(SearchKey.of(Value.of("short")))).isFalse();
    }
}
