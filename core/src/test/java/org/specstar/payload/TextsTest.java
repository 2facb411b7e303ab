package org.specstar.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\u0001\n", "é問", "😀", "a😀\uffff"})
    void ordinaryTextShouldBeStorable(String text) {
        assertThat(Texts.storable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\ud83d", "\ude00", "\ude00\ud83d", "😀\ud83d", "\ud83dx"})
    void nullsAndLoneSurrogatesShouldNotBeStorable(String text) {
        assertThat(Texts.storable(text)).isFalse();
    }

    @Test
    void orderShouldBeThatOfTheBytes() {
        List<String> texts =
                List.of("", "A", "Z", "a", "aa", "b", "é", "\ud7ff", "\ue000", "\uffff", "😀", "😁", "\ue000a");

        for (String left : texts) {
            for (String right : texts) {
                int bytes = Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
                assertThat(Integer.signum(Texts.compare(left, right))).isEqualTo(Integer.signum(bytes));
            }
        }
    }
}
