package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.DataHash;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.PayloadCodec;

/** Values whose type the declaration leaves open. */
class FreeValuesTest {
    enum Level {
        LOW,
        HIGH
    }

    record Gadget(
            String name,
            @Default("low") Level level,
            @Default("{}") Map<String, @OneOf({Long.class, String.class}) @Nullable Object> extra) {}

    record Open(
            @Nullable Object any,
            @Default("{}") Map<String, @Nullable Object> extra,
            @Default("1") Object one,

            @OneOf({String.class, Double.class, Boolean.class, Long.class}) @Default("1.5")
            Object choice) {}

    private final PayloadCodec<Gadget> gadgets = PayloadCodecs.compile(Gadget.class);
    private final PayloadCodec<Open> open = PayloadCodecs.compile(Open.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"name":"g","level":"high","extra":{"a":1,"b":"x","c":null}}                   | xxh3_128:0d22e40fa8bfc16f1f9fbd4d8baf24aa
                    {"name":"g","level":"high","extra":{"z/y":"slash key","c":null,"b":"x","a":1}} | xxh3_128:9eb04ca7b8e31ac66ea63f7673fde864
                    """)
    void gadgetsShouldHaveTheHashesOfTheOriginal(String json, String hash) {
        assertThat(DataHash.of(gadgets.encode(gadgets.decode(json.getBytes(UTF_8)))))
                .hasToString(hash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"name":"g","extra":{"a":[1]}}   ; Expected `int | str | null`, got `array` - at `$.extra[...]`  ; /extra/a
                    {"name":"g","extra":{"a":1.0}}   ; Expected `int | str | null`, got `float` - at `$.extra[...]`  ; /extra/a
                    {"name":"g","extra":{"a":9223372036854775808}} ; Expected `int` <= 9223372036854775807 - at `$.extra[...]` ; /extra/a
                    """)
    void otherKindsShouldBeRefused(String json, String message, String pointer) {
        assertRefused(gadgets, json, message, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"choice":[]}                       ; Expected `bool | int | float | str`, got `array` - at `$.choice` ; /choice
                    {"choice":null}                     ; Expected `bool | int | float | str`, got `null` - at `$.choice`  ; /choice
                    {"one":null}                        ; Expected `any`, got `null` - at `$.one`                          ; /one
                    {"any":[9223372036854775808]}       ; Expected `int` <= 9223372036854775807 - at `$.any[0]`            ; /any/0
                    {"any":{"a":1e999}}                 ; Number out of range - at `$.any[...]`                            ; /any/a
                    {"any":{"a":{"b":1,"b":1}}}         ; Duplicate key - at `$.any[...][...]`                             ; /any/a/b
                    {"any":"\\u0000"}                   ; Text must not contain U+0000 or half of a surrogate pair - at `$.any` ; /any
                    """)
    void wrongValuesShouldBeRefused(String json, String message, String pointer) {
        assertRefused(open, json, message, pointer);
    }

    @Test
    void anyValueShouldBeReadByWhatItIs() {
        Open read = open.decode("{\"any\":[1,1.0,\"x\",null,true,{\"b\":[],\"a\":{}}],\"choice\":3}".getBytes(UTF_8));

        assertThat(read.any())
                .asInstanceOf(LIST)
                .containsExactly(1L, 1.0, "x", null, true, Map.of("b", List.of(), "a", Map.of()));
        assertThat(read.choice()).isEqualTo(3L);
    }

    @Test
    void objectsShouldBeSortedAllTheWayDown() {
        byte[] json = open.encode(
                open.decode("{\"extra\":{\"b\":[{\"z\":1,\"y\":1.0}],\"a\":{\"é\":null,\"d\":2}}}".getBytes(UTF_8)));

        assertThat(json)
                .asString(UTF_8)
                .isEqualTo("{\"any\":null,\"extra\":{\"a\":{\"d\":2,\"é\":null},\"b\":[{\"y\":1.0,\"z\":1}]},"
                        + "\"one\":1,\"choice\":1.5}");
    }

    @Test
    void whatIsNotJsonShouldNotBeWritten() {
        assertNotWritten(new BigDecimal("1"), "Expected `any`, got `java.math.BigDecimal` - at `$.one`");
        assertNotWritten(List.of(1L, 'c'), "Expected `any`, got `java.lang.Character` - at `$.one[1]`");
        assertNotWritten(Double.NaN, "Expected `float`, got `null` - at `$.one`");
        assertNotWritten(nested(200), "Nested deeper than 100 levels");
    }

    @Test
    void kindThatWasNotNamedShouldNotBeWritten() {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> open.encode(new Open(null, Map.of(), 1L, 1)))
                .withMessage("Expected `bool | int | float | str`, got `java.lang.Integer` - at `$.choice`");
    }

    private static List<Object> nested(int levels) {
        List<Object> outer = new ArrayList<>();
        for (int i = 1; i < levels; i++) {
            outer = new ArrayList<>(List.of(outer));
        }
        return outer;
    }

    private void assertNotWritten(Object one, String message) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> open.encode(new Open(null, Map.of(), one, 1L)))
                .withMessageStartingWith(message);
    }

    private static void assertRefused(PayloadCodec<?> codec, String json, String message, String pointer) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.decode(json.getBytes(UTF_8)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
