package org.specstar.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

class MalformedJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"title":           | Input data was truncated (byte 9, line 1, column 10) | 9
                    {"title": secret    | JSON is malformed (byte 10, line 1, column 11) | 10
                    {"a":01}            | JSON is malformed (byte 6, line 1, column 7) | 6
                    {"a":NaN}           | JSON is malformed (byte 8, line 1, column 9) | 8
                    {'a':1}             | JSON is malformed (byte 1, line 1, column 2) | 1
                    {"a":1,}            | JSON is malformed (byte 7, line 1, column 8) | 7
                    [1] [2]             | JSON is malformed: trailing characters (byte 4) | 4
                    {} x                | JSON is malformed (byte 3, line 1, column 4) | 3
                    """)
    void brokenSyntaxShouldSayWhereAndNotWhat(String json, String message, long offset) {
        MalformedJsonException error = refused(json.getBytes(UTF_8));

        assertThat(error).hasMessage(message);
        assertThat(error.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(error.members()).containsEntry("byte", offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void nothingShouldBeRefused(String json) {
        assertThat(refused(json.getBytes(UTF_8)))
                .hasMessage("Input data was truncated: there is no JSON.")
                .extracting(PlatformException::code)
                .isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    static Stream<Charset> otherCharsets() {
        return Stream.of(
                UTF_16, UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"), ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("otherCharsets")
    void otherCharsetsShouldBeRefused(Charset charset) {
        MalformedJsonException error = refused("{\"title\":\"äöü\"}".getBytes(charset));

        assertThat(error.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(error).hasMessageStartingWith("JSON must be UTF-8 (byte ");
    }

    @Test
    void byteOrderMarkShouldBeRefused() {
        assertThat(refused("\ufeff{}".getBytes(UTF_8)))
                .hasMessage("JSON must be UTF-8 without a byte order mark (byte 0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22ff22",
                "22c022",
                "22c08022",
                "22c1a122",
                "22e080af22",
                "22eda08022",
                "22edbfbf22",
                "22f0808080",
                "22f4908080",
                "22f5808080",
                "22e282",
                "2280",
                "22f09f9822"
            })
    void bytesThatAreNotUtf8ShouldBeRefused(String hex) {
        byte[] json = HexFormat.of().parseHex(hex);

        assertThat(refused(json)).hasMessage("JSON must be UTF-8 (byte 1)");
    }

    @Test
    void allOfUtf8ShouldBeRead() {
        int[] edges = {
            0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x3FFFF, 0x10FFFF
        };
        String text = new String(edges, 0, edges.length);

        assertThat(JsonValues.read(("\"" + text + "\"").getBytes(UTF_8))).isEqualTo(text);
    }

    @Test
    void limitsShouldHold() {
        assertThat(refused("[".repeat(100_000).getBytes(UTF_8)).code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refused("{\"a\":".repeat(101).getBytes(UTF_8)).code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refused(("\"" + "x".repeat(5_000_001) + "\"").getBytes(UTF_8))
                        .code())
                .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refused("9".repeat(1_001).getBytes(UTF_8)).code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refused(("{\"" + "n".repeat(1_001) + "\":1}").getBytes(UTF_8))
                        .code())
                .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void whatIsWithinTheLimitsShouldBeRead() {
        byte[] deep = ("[".repeat(100) + "]".repeat(100)).getBytes(UTF_8);
        byte[] long1 = ("\"" + "x".repeat(5_000_000) + "\"").getBytes(UTF_8);

        assertThat(JsonValues.write(JsonValues.read(deep))).isEqualTo(deep);
        assertThat(JsonValues.write(JsonValues.read(long1))).isEqualTo(long1);
    }

    @Test
    void noiseShouldNeverCauseAnotherError() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] sound = "{\"a\":[1,-2.5e3,\"é😀\\n\",null,true],\"b\":{\"c\":\"x\"}}".getBytes(UTF_8);

        for (int i = 0; i < 20_000; i++) {
            byte[] json = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);
            assertReadOrRefused(json, seed);
        }
    }

    private static void assertReadOrRefused(byte[] json, long seed) {
        try {
            JsonValues.read(json);
        } catch (PlatformException e) {
            assertThat(e.code()).as("seed %d", seed).isIn(ErrorCode.VALIDATION_ERROR, ErrorCode.BAD_REQUEST);
        }
    }

    private static MalformedJsonException refused(byte[] json) {
        return catchThrowableOfType(MalformedJsonException.class, () -> JsonValues.read(json));
    }
}
