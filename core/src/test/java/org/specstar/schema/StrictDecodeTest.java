package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.PayloadCodec;
import org.specstar.schema.UnionCodecTest.Shape;

class StrictDecodeTest {
    record Leaf(@Default("0") long n) {}

    record Tree(
            @Nullable Leaf leaf,
            @Default("[]") List<Leaf> leaves,
            @Default("{}") Map<String, Leaf> named,
            @Nullable Shape shape,
            @Nullable Object any) {}

    private final PayloadCodec<Tree> codec = PayloadCodecs.compile(Tree.class);

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"x":1}                                   ; Object contains unknown field `x`                      ; /x
                    {"a/b":1}                                 ; Object contains unknown field `a/b`                    ; /a~1b
                    {"leaf":{"x":1}}                          ; Object contains unknown field `x` - at `$.leaf`        ; /leaf/x
                    {"leaves":[{},{"x":1}]}                   ; Object contains unknown field `x` - at `$.leaves[1]`   ; /leaves/1/x
                    {"named":{"k":{"x":1}}}                   ; Object contains unknown field `x` - at `$.named[...]`  ; /named/k/x
                    {"shape":{"kind":"circle","radius":1,"x":1}} ; Object contains unknown field `x` - at `$.shape`    ; /shape/x
                    {"shape":{"x":1,"radius":1,"kind":"circle"}} ; Object contains unknown field `x` - at `$.shape`    ; /shape/x
                    """)
    void unknownFieldsShouldBeRefused(String json, String message, String pointer) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.decodeStrictly(json.getBytes(UTF_8)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
        assertThat(codec.decode(json.getBytes(UTF_8))).isNotNull();
    }

    @Test
    void freeValuesShouldHaveNoUnknownFields() {
        String json = "{\"any\":{\"x\":1},\"leaf\":{\"n\":1},\"shape\":{\"radius\":1,\"kind\":\"circle\"}}";

        assertThat(codec.decodeStrictly(json.getBytes(UTF_8))).isEqualTo(codec.decode(json.getBytes(UTF_8)));
    }
}
