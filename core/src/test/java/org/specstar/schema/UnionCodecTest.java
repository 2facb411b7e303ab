package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.DataHash;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.codec.CompiledCodec;

/** Hashes and messages are those that SpecStar itself gave. */
class UnionCodecTest {
    @Tagged("kind")
    sealed interface Shape {}

    @Tag("circle")
    record Circle(double radius) implements Shape {}

    @Tag("square")
    record Square(double side, @Nullable String label) implements Shape {}

    sealed interface Event permits Opened, Ended {}

    sealed interface Ended extends Event permits Closed, Dropped {}

    record Opened(String opener) implements Event {}

    record Closed(@Indexed String by, @Indexed @Nullable String reason) implements Ended {}

    record Dropped(@Indexed @Nullable String reason) implements Ended {}

    record Drawing(
            @Nullable Shape main,
            @Default("[]") List<Shape> shapes,
            @Default("{}") Map<String, Shape> named,
            @Nullable Circle alone) {}

    private final CompiledCodec<Shape> shapes = PayloadCodecs.compile(Shape.class);
    private final CompiledCodec<Drawing> drawings = PayloadCodecs.compile(Drawing.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"kind":"circle","radius":2}               | xxh3_128:a7e4745c95ed522259f400649968fdd0
                    {"radius":2,"kind":"circle"}               | xxh3_128:a7e4745c95ed522259f400649968fdd0
                    {"x":[{"kind":1}],"radius":2.0,"kind":"circle","side":1} | xxh3_128:a7e4745c95ed522259f400649968fdd0
                    {"kind":"square","side":3,"label":"s"}     | xxh3_128:0440542942a098c1e8ffeaf127bac1ad
                    {"kind":"square","side":1}                 | xxh3_128:3712416f4bd5573eadf168f7f9dd3b23
                    """)
    void tagShouldBeReadAnywhereAndWrittenFirst(String json, String hash) {
        assertThat(DataHash.of(shapes.encode(shapes.decode(json.getBytes(UTF_8)))))
                .hasToString(hash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"radius":2}                          ; Object missing required field `kind`             ;
                    {}                                    ; Object missing required field `kind`             ;
                    [1]                                   ; Expected `object`, got `array`                   ;
                    {"kind":"cube","side":2}              ; Invalid value 'cube' - at `$.kind`               ; /kind
                    {"side":2,"kind":"cube"}              ; Invalid value 'cube' - at `$.kind`               ; /kind
                    {"kind":5}                            ; Expected `str` - at `$.kind`                     ; /kind
                    {"kind":null}                         ; Expected `str` - at `$.kind`                     ; /kind
                    {"kind":"circle","side":2}            ; Object missing required field `radius`           ;
                    {"side":2,"kind":"circle"}            ; Object missing required field `radius`           ;
                    {"radius":"x","kind":"circle"}        ; Expected `float`, got `str` - at `$.radius`      ; /radius
                    {"kind":"circle","kind":"circle","radius":1} ; Duplicate field `kind`                    ;
                    {"radius":1,"kind":"circle","kind":"square"} ; Duplicate field `kind`                    ;
                    {"radius":1,"radius":2,"kind":"circle"}      ; Duplicate field `radius`                  ;
                    {"a":"\\ud800","kind":"circle","radius":1}   ; Text must not contain U+0000 or half of a surrogate pair - at `$.a` ; /a
                    """)
    void wrongUnionsShouldBeRefused(String json, String message, @Nullable String pointer) {
        assertRefused(shapes, json, message, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"main":{"side":1}}                          ; Object missing required field `kind` - at `$.main`          ; /main
                    {"main":5}                                   ; Expected `object | null`, got `int` - at `$.main`           ; /main
                    {"shapes":[{"radius":1,"kind":"circle"},{"radius":"x","kind":"circle"}]} ; Expected `float`, got `str` - at `$.shapes[1].radius` ; /shapes/1/radius
                    {"shapes":[{"no":{"a":1,"a":2},"kind":"circle","radius":1}]} ; Duplicate field - at `$.shapes[0].no.a`     ; /shapes/0/no/a
                    {"named":{"a":{"kind":"x"}}}                 ; Invalid value 'x' - at `$.named[...].kind`                  ; /named/a/kind
                    {"alone":{"kind":"circle"}}                  ; Object missing required field `radius` - at `$.alone`       ; /alone
                    """)
    void wrongUnionsInsideShouldBePlaced(String json, String message, String pointer) {
        assertRefused(drawings, json, message, pointer);
    }

    @Test
    void recordOnItsOwnShouldHaveNoTag() {
        Drawing drawing =
                new Drawing(new Square(1, null), List.of(new Circle(2)), Map.of("b", new Circle(3)), new Circle(4));

        byte[] json = drawings.encode(drawing);

        assertThat(json)
                .asString(UTF_8)
                .isEqualTo("{\"main\":{\"kind\":\"square\",\"side\":1.0,\"label\":null},"
                        + "\"shapes\":[{\"kind\":\"circle\",\"radius\":2.0}],"
                        + "\"named\":{\"b\":{\"kind\":\"circle\",\"radius\":3.0}},\"alone\":{\"radius\":4.0}}");
        assertThat(drawings.decode(json)).isEqualTo(drawing);
    }

    @Test
    void innerSealedInterfacesShouldBeFlattened() {
        record Log(Event last, Ended end) {}
        PayloadCodec<Log> codec = PayloadCodecs.compile(Log.class);
        Log log = new Log(new Dropped("late"), new Closed("ann", null));

        byte[] json = codec.encode(log);

        assertThat(json)
                .asString(UTF_8)
                .isEqualTo("{\"last\":{\"type\":\"Dropped\",\"reason\":\"late\"},"
                        + "\"end\":{\"type\":\"Closed\",\"by\":\"ann\",\"reason\":null}}");
        assertThat(codec.decode(json)).isEqualTo(log);
    }

    @Test
    void fieldsOfOtherRecordsShouldBeNull() {
        PayloadCodec<Ended> codec = PayloadCodecs.compile(Ended.class);

        assertThat(codec.indexedValues(new Dropped("late")))
                .containsExactly(entry("by", null), entry("reason", "late"));
        assertThat(codec.indexedValues(new Closed("ann", null)))
                .containsExactly(entry("by", "ann"), entry("reason", null));
    }

    private static void assertRefused(PayloadCodec<?> codec, String json, String message, @Nullable String pointer) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.decode(json.getBytes(UTF_8)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer == null ? "" : pointer));
    }
}
