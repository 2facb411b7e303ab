package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.PayloadCodec;
import org.specstar.schema.SampleModels.Address;
import org.specstar.schema.SampleModels.Everything;
import org.specstar.schema.SampleModels.Status;

class RoundTripTest {
    private final PayloadCodec<Everything> codec = PayloadCodecs.compile(Everything.class);

    @Test
    void everyTypeShouldHaveItsForm() {
        Everything value = new Everything(
                "é",
                Long.MIN_VALUE,
                null,
                (short) 1,
                (byte) -1,
                1e16,
                0.1f,
                Double.NaN,
                true,
                LocalDate.of(2026, 1, 2),
                LocalTime.of(12, 0, 0, 1_999),
                Instant.parse("2026-01-02T12:00:00.5Z"),
                LocalDateTime.of(2026, 1, 2, 3, 4),
                OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHours(8)),
                new UUID(1, 0xABCDEF),
                new BigDecimal("1E+5"),
                Status.IN_PROGRESS,
                Arrays.asList("b", null, "a"),
                new LinkedHashSet<>(List.of(10L, -3L, 9L)),
                new LinkedHashSet<>(List.of("😀", "\uffff", "b", "a")),
                Map.of(),
                places(),
                List.of(new Address("Rome", "1")),
                null);

        assertThat(codec.encode(value))
                .asString(UTF_8)
                .isEqualTo("{\"text\":\"é\",\"int64\":-9223372036854775808,\"int32\":null,\"int16\":1,\"int8\":-1,"
                        + "\"float64\":1e16,\"float32\":0.1,\"float64_or_null\":null,\"bool\":true,"
                        + "\"date\":\"2026-01-02\",\"time\":\"12:00:00.000001\",\"instant\":\"2026-01-02T12:00:00.500000Z\","
                        + "\"local\":\"2026-01-02T03:04:00\",\"offset\":\"2026-01-02T03:04:05+08:00\","
                        + "\"uuid\":\"00000000-0000-0001-0000-000000abcdef\",\"decimal\":\"1E+5\",\"status\":\"in_progress\","
                        + "\"texts\":[\"b\",null,\"a\"],\"numbers\":[-3,9,10],\"words\":[\"a\",\"b\",\"\uffff\",\"😀\"],"
                        + "\"lists\":{},\"places\":{\"a\":null,\"z\":{\"city\":\"Oslo\",\"zip\":\"\"},\"é\":null,\"😀\":null},"
                        + "\"addresses\":[{\"city\":\"Rome\",\"zip\":\"1\"}],\"address\":null}");
    }

    private static Map<String, @Nullable Address> places() {
        Map<String, @Nullable Address> places = new LinkedHashMap<>();
        places.put("😀", null);
        places.put("é", null);
        places.put("z", new Address("Oslo", ""));
        places.put("a", null);
        return places;
    }

    @Test
    void anyValueShouldComeBackTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < 500; i++) {
            Everything value = anything(random);
            byte[] json = codec.encode(value);
            assertThat(codec.decode(json)).as("seed %d", seed).isEqualTo(value);
            assertThat(codec.encode(codec.decode(json))).as("seed %d", seed).isEqualTo(json);
        }
    }

    private static Everything anything(Random random) {
        Instant instant = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L))
                .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return new Everything(
                text(random),
                random.nextLong(),
                random.nextBoolean() ? null : random.nextInt(),
                (short) random.nextInt(),
                (byte) random.nextInt(),
                random.nextGaussian() * Math.pow(10, random.nextInt(-300, 300)),
                (float) random.nextGaussian(),
                random.nextBoolean() ? null : random.nextDouble(),
                random.nextBoolean(),
                local.toLocalDate(),
                local.toLocalTime(),
                instant,
                local,
                local.atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081))),
                new UUID(random.nextLong(), random.nextLong()),
                new BigDecimal(new BigInteger(100, random), random.nextInt(-50, 50)),
                random.nextBoolean() ? Status.CLOSED : Status.OPEN,
                Arrays.asList(text(random), null, text(random)),
                Set.of(random.nextLong(), 0L),
                Set.of(text(random) + "a", text(random) + "b"),
                lists(random),
                new HashMap<>(),
                addresses(random),
                random.nextBoolean() ? null : new Address(text(random), ""));
    }

    private static Map<String, List<Integer>> lists(Random random) {
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            lists.put(text(random), List.of(random.nextInt(), i));
        }
        return lists;
    }

    private static List<Address> addresses(Random random) {
        List<Address> addresses = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            addresses.add(new Address(text(random), text(random)));
        }
        return addresses;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(random.nextBoolean() ? 1 + random.nextInt(0x400) : 0x10000 + random.nextInt(0x1000));
        }
        return text.toString();
    }

    record Times(
            @Nullable Instant instant,
            @Nullable LocalDateTime local,
            @Nullable OffsetDateTime offset,
            @Nullable LocalTime time,
            @Nullable UUID uuid,
            @Nullable BigDecimal decimal,
            @Nullable Double number) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    "instant":"2020-01-01T08:00:00+08:00"                | "instant":"2020-01-01T00:00:00Z"
                    "instant":"2020-01-01T00:00:00"                      | "instant":"2020-01-01T00:00:00Z"
                    "instant":"2020-01-01t00:00:00z"                     | "instant":"2020-01-01T00:00:00Z"
                    "instant":"2020-01-01 00:00:00.5Z"                   | "instant":"2020-01-01T00:00:00.500000Z"
                    "instant":"2020-01-01T00:00:00.123456789Z"           | "instant":"2020-01-01T00:00:00.123457Z"
                    "instant":"2020-12-31T23:59:59.9999999Z"             | "instant":"2021-01-01T00:00:00Z"
                    "local":"2020-01-01 00:00:00.000001"                 | "local":"2020-01-01T00:00:00.000001"
                    "offset":"2020-01-01T00:00:00+0800"                  | "offset":"2020-01-01T00:00:00+08:00"
                    "offset":"2020-01-01T00:00:00-05:30"                 | "offset":"2020-01-01T00:00:00-05:30"
                    "offset":"2020-01-01T00:00:00-00:00"                 | "offset":"2020-01-01T00:00:00Z"
                    "time":"01:02:03.4"                                  | "time":"01:02:03.400000"
                    "uuid":"0000000000000000000000000000000A"            | "uuid":"00000000-0000-0000-0000-00000000000a"
                    "uuid":"00000000-0000-0000-0000-00000000000A"        | "uuid":"00000000-0000-0000-0000-00000000000a"
                    "decimal":1.50                                       | "decimal":"1.50"
                    "decimal":10                                         | "decimal":"10"
                    "decimal":"1E-10"                                    | "decimal":"1E-10"
                    "number":-0                                          | "number":0.0
                    "number":-0.0                                        | "number":-0.0
                    "number":123456789012345678901234567890              | "number":1.2345678901234568e29
                    "number":7                                           | "number":7.0
                    """)
    void everyFormShouldBecomeTheOne(String member, String expected) {
        PayloadCodec<Times> times = PayloadCodecs.compile(Times.class);

        byte[] json = times.encode(times.decode(("{" + member + "}").getBytes(UTF_8)));

        assertThat(json).asString(UTF_8).contains(expected);
    }
}
