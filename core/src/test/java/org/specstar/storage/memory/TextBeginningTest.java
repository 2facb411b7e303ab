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
            String one = text(random);
            String other = text(random);
            int side = Long.compareUnsigned(TextBeginning.of(one), TextBeginning.of(other));

            assertThat(side == 0 ? 0 : Integer.signum(Texts.compare(one, other)))
                    .describedAs("%x and %x", TextBeginning.of(one), TextBeginning.of(other))
                    .isEqualTo(Integer.signum(side));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return text.toString();
    }

    @Test
    void eightCharactersOfAsciiShouldCount() {
        assertThat(TextBeginning.of("12345678")).isEqualTo(0x3132333435363738L);
        assertThat(TextBeginning.of("123456789")).isEqualTo(0x3132333435363738L);
        assertThat(TextBeginning.of("1234567")).isLessThan(TextBeginning.of("12345670"));
    }

    @Test
    void nothingShouldComeFirst() {
        assertThat(TextBeginning.of("")).isZero();
    }
}
