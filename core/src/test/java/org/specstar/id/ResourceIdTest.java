package org.specstar.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a;b", "a\u0000", "a\nb", "\uD83D\uDE00"})
    void unsafeIdsShouldBeRefused(String text) {
        assertThatThrownBy(() -> new ResourceId(text)).isInstanceOf(UnsafeIdException.class);
        assertThat(ResourceId.ifSafe(text)).isEmpty();
    }

    @Test
    void everyOtherCharacterShouldBeTaken() {
        String refused = IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .mapToObj(unit -> String.valueOf((char) unit))
                .filter(unit -> ResourceId.ifSafe("a" + unit).isEmpty())
                .reduce("", String::concat);

        assertThat(refused.chars())
                .allMatch(unit -> "/\\;".indexOf(unit) >= 0
                        || unit < 0x20
                        || unit >= 0x7F && unit < 0xA0
                        || unit >= 0xD800 && unit < 0xE000);
        assertThat(refused).hasSize(3 + 0x20 + 0x21 + 0x800);
    }
}
