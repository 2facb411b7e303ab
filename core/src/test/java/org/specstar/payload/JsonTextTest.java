package org.specstar.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource({
        "1e7, f11fc67156e1a90cd8e15b02b32108f3",
        "1e16, 8e9ea5852beebc49f39d697f7dfc2366",
        "1.5e-7, 8f01e71ae829b6fd86ae7c6fc940c610"
    })
    void floatsShouldHaveTheHashesOfTheOriginal(double number, String hash) {
        byte[] json = new JsonText()
                .beginObject()
                .name("v")
                .number(number)
                .endObject()
                .toBytes();

        assertThat(DataHash.hex(json)).isEqualTo(hash);
    }

    @Test
    void textsShouldHaveTheHashOfTheOriginal() {
        byte[] json = new JsonText()
                .beginObject()
                .name("v")
                .text("a\u001fé😀")
                .endObject()
                .toBytes();

        assertThat(DataHash.hex(json)).isEqualTo("d37b4b43d4479127b81f5d3ae72b4d7f");
    }

    @Test
    void onlyQuotesBackslashesAndControlsShouldBeEscaped() {
        String text = "\"\\/\b\f\n\r\t\u0000\u0001\u000b\u001f \u007f\u0080é\u2028\u2029問😀";

        String json = new JsonText().text(text).toString();

        assertThat(json)
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u0001\\u000b\\u001f \u007f\u0080é\u2028\u2029問😀\"");
    }

    @Test
    void halvesOfPairsShouldGoOutAsReplacement() {
        assertThat(new JsonText().text("a\ud800b\udc00")).hasToString("\"a\ufffdb\ufffd\"");
        assertThat(new JsonText().text("\ud83d")).hasToString("\"\ufffd\"");
    }

    @Test
    void commasShouldStandBetweenMembersAndItemsOnly() {
        JsonText json = new JsonText()
                .beginObject()
                .name("a")
                .beginArray()
                .endArray()
                .name("b")
                .beginArray()
                .number(1)
                .beginObject()
                .endObject()
                .nullValue()
                .endArray()
                .name("c")
                .bool(false)
                .endObject();

        assertThat(json).hasToString("{\"a\":[],\"b\":[1,{},null],\"c\":false}");
    }

    @Test
    void rawJsonShouldBeCopiedAsItIs() {
        byte[] payload = "{\"x\": 1}".getBytes(UTF_8);

        JsonText json = new JsonText()
                .beginObject()
                .name("data")
                .raw(payload)
                .name("more")
                .raw(payload, 6, 1)
                .endObject();

        assertThat(json.toBytes()).isEqualTo("{\"data\":{\"x\": 1},\"more\":1}".getBytes(UTF_8));
        assertThat(json.size()).isEqualTo(json.toBytes().length);
    }

    @Test
    void plainValuesShouldBeWrittenInTheirOrder() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("z", 1);
        value.put("a", Arrays.asList(null, true, "t", 2L, 0.5, 0.1f, (short) 3, BigInteger.TEN.pow(20)));

        assertThat(JsonValues.write(value))
                .asString(UTF_8)
                .isEqualTo("{\"z\":1,\"a\":[null,true,\"t\",2,0.5,0.1,3,100000000000000000000]}");
    }

    @Test
    void otherValuesShouldBeRefused() {
        assertThatThrownBy(() -> new JsonText().value(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void longsShouldHaveAllTheirDigits() {
        assertThat(new JsonText()
                        .beginArray()
                        .number(Long.MIN_VALUE)
                        .number(Long.MAX_VALUE)
                        .number(0)
                        .endArray())
                .hasToString("[-9223372036854775808,9223372036854775807,0]");
    }

    @Test
    void anyTextShouldReadBackTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < 500; i++) {
            String text = randomText(random);
            byte[] json = new JsonText(1).text(text).toBytes();
            assertThat(JsonValues.read(json)).as("seed %d", seed).isEqualTo(text);
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(2_000);
        List<Integer> ranges = new ArrayList<>(List.of(0x7F, 0x7FF, 0xD7FF, 0x10FFFF));
        for (int i = 0; i < length; i++) {
            int codePoint = 1 + random.nextInt(ranges.get(random.nextInt(4)));
            text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? 'x' : codePoint);
        }
        return text.toString();
    }
}
