package org.specstar.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"x\"",
                "[]",
                "{}",
                "1",
                "1.0",
                "1e16",
                "{\"b\":1,\"a\":[{\"c\":null},\"問😀\"],\"9\":0.1}",
                "9223372036854775808"
            })
    void whatWasReadShouldBeWrittenBack(String json) {
        assertThat(JsonValues.write(JsonValues.read(json.getBytes(UTF_8))))
                .asString(UTF_8)
                .isEqualTo(json);
    }

    @Test
    void numbersShouldKeepTheirKind() {
        Object values = JsonValues.read("[1, 1.0, -0, 9223372036854775807, 9223372036854775808, 1e2]".getBytes(UTF_8));

        assertThat(values).isEqualTo(List.of(1L, 1.0, 0L, Long.MAX_VALUE, BigInteger.TWO.pow(63), 100.0));
    }

    @Test
    @SuppressWarnings({"unchecked", "NullAway"})
    void valuesShouldBeChangeable() {
        Map<String, Object> value = (Map<String, Object>) JsonValues.read("{\"a\":[1]}".getBytes(UTF_8));

        ((List<Object>) value.get("a")).add("x");

        assertThat(JsonValues.write(value)).asString(UTF_8).isEqualTo("{\"a\":[1,\"x\"]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"a":1,"a":2}             | Duplicate field - at `$.a` | /a
                    {"x":[{"b":1,"b":null}]}  | Duplicate field - at `$.x[0].b` | /x/0/b
                    {"a":1,"\\u0061":2}       | Duplicate field - at `$.a` | /a
                    {"a/b":["\\ud800"]}       | Text must not contain U+0000 or half of a surrogate pair - at `$.a/b[0]` | /a~1b/0
                    ["\\u0000"]               | Text must not contain U+0000 or half of a surrogate pair - at `$[0]` | /0
                    [1, 1e400]                | Number out of range - at `$[1]` | /1
                    """)
    void whatCannotBeKeptShouldBeRefused(String json, String message, String pointer) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> JsonValues.read(json.getBytes(UTF_8)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
    }
}
