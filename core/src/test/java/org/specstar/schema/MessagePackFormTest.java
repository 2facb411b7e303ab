package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.Encoding;
import org.specstar.payload.MalformedJsonException;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.StoredForm;

/** Expected bytes were written by msgspec 0.22, the library of the original, in its deterministic order. */
class MessagePackFormTest {
    enum Level {
        HIGH
    }

    @Tagged("kind")
    sealed interface Figure {}

    @Tag("circle")
    record Circle(double radius) implements Figure {}

    @Tag("square")
    record Square(double side, Instant since) implements Figure {}

    record Inner(Instant at, @Nullable Long n) {}

    record Sample(
            String text,
            long n,
            double f,
            float f32,
            boolean ok,
            @Nullable String none,
            LocalDate date,
            LocalTime time,
            LocalDateTime naive,
            Instant at,
            Instant micros,
            Instant old,
            OffsetDateTime zoned,
            Duration span,
            UUID id,
            BigDecimal dec,
            Level level,
            List<String> tags,
            Set<Long> nums,
            Set<String> words,
            List<Instant> ats,
            Map<String, Instant> by,
            Map<String, Long> counts,
            Inner inner,
            Figure fig,
            List<Figure> figs,
            Map<String, @Nullable Object> extra) {}

    private static final String JSON = "{\"text\":\"é😀\",\"n\":300,\"f\":1.0,\"f32\":0.1,\"ok\":true,\"none\":null,"
            + "\"date\":\"2026-01-02\",\"time\":\"12:00:00.000005\",\"naive\":\"2026-01-02T12:00:00\","
            + "\"at\":\"2026-01-02T12:00:00Z\",\"micros\":\"2026-01-02T12:00:00.500000Z\","
            + "\"old\":\"1960-01-01T00:00:00Z\",\"zoned\":\"2026-01-02T20:00:00+08:00\",\"span\":\"P1DT5400S\","
            + "\"id\":\"00000000-0000-0000-0000-000000000005\",\"dec\":\"1.50\",\"level\":\"high\","
            + "\"tags\":[\"b\",\"a\"],\"nums\":[-33,5,300],\"words\":[\"a\",\"b\"],\"ats\":[\"2026-01-02T12:00:00Z\"],"
            + "\"by\":{\"a\":\"2200-01-01T00:00:00Z\",\"z\":\"2026-01-02T12:00:00Z\"},\"counts\":{\"z\":2,\"é\":1},"
            + "\"inner\":{\"at\":\"2026-01-02T12:00:00Z\",\"n\":-129},\"fig\":{\"kind\":\"circle\",\"radius\":2.0},"
            + "\"figs\":[{\"kind\":\"square\",\"side\":3.0,\"since\":\"2026-01-02T12:00:00Z\"}],"
            + "\"extra\":{\"a\":\"2026-01-02T12:00:00Z\",\"b\":[1,2.5,{\"x\":\"t\",\"y\":null}]}}";

    private static final String PACKED =
            "de001ba474657874a6c3a9f09f9880a16ecd012ca166cb3ff0000000000000a3663332cb3fb999999999999aa26f6bc3a46e6f6e65"
                    + "c0a464617465aa323032362d30312d3032a474696d65af31323a30303a30302e303030303035a56e61697665b332303236"
                    + "2d30312d30325431323a30303a3030a26174d6ff6957b340a66d6963726f73d7ff773594006957b340a36f6c64c70cff00"
                    + "000000ffffffffed300880a57a6f6e6564d6ff6957b340a47370616ea9503144543534303053a26964d924303030303030"
                    + "30302d303030302d303030302d303030302d303030303030303030303035a3646563a4312e3530a56c6576656ca4686967"
                    + "68a47461677392a162a161a46e756d7393d0df05cd012ca5776f72647392a161a162a361747391d6ff6957b340a2627982"
                    + "a161d7ff00000001b09e1900a17ad6ff6957b340a6636f756e747382a17a02a2c3a901a5696e6e657282a26174d6ff6957"
                    + "b340a16ed1ff7fa366696782a46b696e64a6636972636c65a6726164697573cb4000000000000000a4666967739183a46b"
                    + "696e64a6737175617265a473696465cb4008000000000000a573696e6365d6ff6957b340a5657874726182a161b4323032"
                    + "362d30312d30325431323a30303a30305aa1629301cb400400000000000082a178a174a179c0";

    private final PayloadCodec<Sample> codec = PayloadCodecs.compile(Sample.class);
    private final StoredForm form = codec.form(Encoding.MSGPACK);

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void payloadShouldBePackedAsByTheOriginal() {
        assertThat(codec.encode(codec.decode(JSON.getBytes(UTF_8))))
                .asString(UTF_8)
                .isEqualTo(JSON);
        assertThat(HexFormat.of().formatHex(form.stored(JSON.getBytes(UTF_8)))).isEqualTo(PACKED);
    }

    @Test
    void packedPayloadShouldComeBackWithItsOffsetsInUtc() {
        assertThat(form.json(bytes(PACKED)))
                .asString(UTF_8)
                .isEqualTo(JSON.replace("2026-01-02T20:00:00+08:00", "2026-01-02T12:00:00Z"));
    }

    record Number(@Nullable Object n) {}

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "127, 7f",
        "128, cc80",
        "255, ccff",
        "256, cd0100",
        "65535, cdffff",
        "65536, ce00010000",
        "4294967295, ceffffffff",
        "4294967296, cf0000000100000000",
        "9223372036854775807, cf7fffffffffffffff",
        "-1, ff",
        "-32, e0",
        "-33, d0df",
        "-128, d080",
        "-129, d1ff7f",
        "-32768, d18000",
        "-32769, d2ffff7fff",
        "-2147483649, d3ffffffff7fffffff",
        "-9223372036854775808, d38000000000000000",
        "1.0, cb3ff0000000000000",
        "0.1, cb3fb999999999999a",
        "-0.0, cb8000000000000000"
    })
    void numbersShouldHaveTheShortestForm(String number, String hex) {
        StoredForm numbers = PayloadCodecs.compile(Number.class).form(Encoding.MSGPACK);
        byte[] json = ("{\"n\":" + number + "}").getBytes(UTF_8);

        assertThat(numbers.stored(json)).isEqualTo(bytes("81a16e" + hex));
        assertThat(numbers.json(bytes("81a16e" + hex))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"31, bf", "32, d920", "255, d9ff", "256, da0100", "65535, daffff", "65536, db00010000"})
    void textsShouldHaveTheShortestHeader(int length, String header) {
        StoredForm texts = PayloadCodecs.compile(Number.class).form(Encoding.MSGPACK);
        byte[] json = ("{\"n\":\"" + "a".repeat(length) + "\"}").getBytes(UTF_8);

        byte[] stored = texts.stored(json);

        assertThat(HexFormat.of().formatHex(stored)).startsWith("81a16e" + header + "61");
        assertThat(texts.json(stored)).isEqualTo(json);
    }

    @Test
    void textsOfManyBytesShouldHaveTheShortestHeader() {
        StoredForm texts = PayloadCodecs.compile(Number.class).form(Encoding.MSGPACK);

        for (int length = 1; length < 400; length++) {
            byte[] json = ("{\"n\":\"" + "é".repeat(length) + "\"}").getBytes(UTF_8);
            int header = 2 * length < 32 ? 1 : 2 * length < 256 ? 2 : 3;
            assertThat(texts.stored(json)).hasSize(3 + header + 2 * length);
        }
    }

    /** What other writers may have put there: bytes, 32-bit floats, whole numbers as names, unsigned numbers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    81a16ec403010203           | {"n":"AQID"}
                    81a16eca3fc00000           | {"n":1.5}
                    81a16e8105c0               | {"n":{"5":null}}
                    81a16ecfffffffffffffffff   | {"n":18446744073709551615}
                    82a16ec0a178d6ff00000000   | {"n":null,"x":"1970-01-01T00:00:00Z"}
                    80                         | {}
                    """)
    void whateverIsStoredShouldBeKept(String hex, String json) {
        assertThat(form.json(bytes(hex))).asString(UTF_8).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81",
                "81a16e",
                "8100",
                "81a16ec1",
                "81a16ea5616263",
                "81a16edbffffffff",
                "81a16eddffffffff00",
                "81a161c00000",
                "81a16ed4010000",
                "81a16ea2c328",
                "81a16ec70cff000000007fffffffffffffff",
                "dfffffffff",
                "82a16e01"
            })
    void malformedBytesShouldBeRefused(String hex) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> form.json(bytes(hex)))
                .withMessageStartingWith("MessagePack is malformed (byte ");
    }

    @Test
    void bytesThatNestTooDeepShouldBeRefused() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> form.json(bytes("81a161" + "91".repeat(100_000) + "c0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "\u0001"})
    void bytesInNeitherEncodingShouldBeRefused(String text) {
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> form.json(text.getBytes(UTF_8)));
    }

    /** An older declaration may have had another type under the name. */
    @Test
    void valuesOfAnotherShapeShouldBePackedAsTheyAre() {
        byte[] json =
                "{\"at\":5,\"inner\":[\"2026-01-02T12:00:00Z\"],\"fig\":{\"kind\":7},\"ats\":{},\"by\":\"x\",\"old\":\"y\"}"
                        .getBytes(UTF_8);

        assertThat(form.json(form.stored(json))).isEqualTo(json);
    }

    @Test
    void fingerprintsShouldDifferBetweenTheForms() {
        assertThat(codec.form(Encoding.JSON).fingerprint()).isEqualTo(codec.fingerprint());
        assertThat(form.fingerprint()).isNotEqualTo(codec.fingerprint()).hasSize(16);
    }
}
