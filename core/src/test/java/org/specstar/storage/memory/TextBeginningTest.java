package org.specstar.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.Texts;

class TextBeginningTest {
    private static final String UNITS =
            "\u0000\u0001ab\u007f\u0080\u00ff\u07ff\u0800\ud7ff\ue000\uffff\ud800\udbff\udc00\udfff";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatDiffersShouldBeInTheOrderOfTexts(long seed) {
        Random random = new Random(seed);
        for (int time = 0; time < 50_000; time++) {
            String common = text(random);
            String one = common + text(random);
            String other = common + text(random);
            int side = compare(one, other);

            assertThat(side == 0 ? 0 : Integer.signum(Texts.compare(one, other)))
                    .describedAs("%s and %s", hex(one), hex(other))
                    .isEqualTo(Integer.signum(side));
        }
    }

    private static int compare(String one, String other) {
        int side = Long.compareUnsigned(TextBeginning.first(one), TextBeginning.first(other));
        return side == 0 ? Long.compareUnsigned(TextBeginning.second(one), TextBeginning.second(other)) : side;
    }

    private static String hex(String text) {
        return "%x %x".formatted(TextBeginning.first(text), TextBeginning.second(text));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return text.toString();
    }

    @Test
    void sixteenCharactersOfAsciiShouldCount() {
        assertThat(hex("12345678")).isEqualTo("3132333435363738 0");
        assertThat(hex("123456789abcdefg")).isEqualTo("3132333435363738 3961626364656667");
        assertThat(hex("123456789abcdefgh")).isEqualTo("3132333435363738 3961626364656667");
        assertThat(compare("1234567", "12345670")).isNegative();
        assertThat(compare("123456789", "1234567890")).isNegative();
    }

    @Test
    void charactersOfMoreBytesShouldStandOnBothSides() {
        assertThat(hex("1234567é")).isEqualTo("31323334353637c3 a900000000000000");
    }

    @Test
    void nothingShouldComeFirst() {
        assertThat(hex("")).isEqualTo("0 0");
    }
}
