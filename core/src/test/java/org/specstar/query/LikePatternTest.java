package org.specstar.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.search.Affix;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Regex;
import org.specstar.search.Value;

class LikePatternTest {
    private static final Operand NAME = Operand.field("name");
    private static final String ALPHABET = "ab%_ .*+?()[]{}|^$\\/-#&~<>\u00e4\ud83d\ude00";

    private static String random(Random random, String alphabet) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    @Test
    void quotedTextShouldMatchItselfOnly() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String text = random(random, ALPHABET);
            String other = random(random, ALPHABET);

            Regex regex = Regex.of("(?i)" + LikePattern.quoted(text));

            assertThat(regex.isFoundIn("x" + text + "y")).as(text).isTrue();
            assertThat(regex.isFoundIn(other)).as("%s in %s", text, other).isEqualTo(other.contains(text));
        }
    }

    @Test
    void patternShouldMatchWhatSqlSays() {
        Random random = new Random(8);
        for (int round = 0; round < 20_000; round++) {
            String pattern = random(random, "ab%_.");
            String text = random(random, "ab%_.");

            Condition condition = LikePattern.condition(NAME, pattern);

            assertThat(holds(condition, text)).as("%s like %s", text, pattern).isEqualTo(like(text, pattern));
        }
    }

    private static boolean holds(Condition condition, String text) {
        if (condition instanceof Condition.Matches matches) {
            return matches.regex().isFoundIn(text);
        }
        if (condition instanceof Condition.HasAffix has) {
            return has.affix() == Affix.START ? text.startsWith(has.text()) : text.endsWith(has.text());
        }
        return text.contains(((Value.Text) ((Condition.Contains) condition).value()).text());
    }

    private static boolean like(String text, String pattern) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        int first = pattern.codePointAt(0);
        String rest = pattern.substring(Character.charCount(first));
        if (first == '%') {
            return like(text, rest) || !text.isEmpty() && like(text.substring(step(text)), pattern);
        }
        return !text.isEmpty()
                && (first == '_' || first == text.codePointAt(0))
                && like(text.substring(step(text)), rest);
    }

    private static int step(String text) {
        return Character.charCount(text.codePointAt(0));
    }

    @ParameterizedTest
    @CsvSource({"%x%,Contains", "x%,HasAffix", "%x,HasAffix", "x,Matches", "%,Matches", "%a_%,Matches", "a%b%,Matches"})
    void shortPatternsShouldBecomeWhatIndexesServe(String pattern, String kind) {
        assertThat(LikePattern.condition(NAME, pattern).getClass().getSimpleName())
                .isEqualTo(kind);
    }
}
