package org.specstar.query.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes in, a query or a refusal comes out, soon. */
@Timeout(120)
class QueryParserFuzzTest {
    private static final List<String> WORDS = List.of(
            "QB",
            "QB['a']",
            "QB.all()",
            "QB.any(",
            "dt",
            "dt.datetime(2024,1,1)",
            "dt.timedelta(days=1)",
            ".eq(",
            ".in_(",
            "'x'",
            "\"",
            "'''",
            "1",
            "0.5",
            "1e9",
            "0x",
            "True",
            "None",
            "and",
            "not",
            "in",
            "lambda",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            ":",
            "=",
            "==",
            "!=",
            "<",
            "<=",
            ">=",
            ">",
            "<<",
            ">>",
            "&",
            "|",
            "~",
            "+",
            "-",
            "*",
            "**",
            "/",
            "//",
            "%",
            "@",
            "^",
            "#",
            "\\",
            "\n",
            " ",
            "\t",
            ".length()",
            ".sort('-a')",
            ".limit(",
            ".page(2)",
            ".like('%",
            ".any()",
            ".fuzzy('x', 0.5)",
            ".today(",
            ".replace(",
            ".year",
            "_",
            "\u0000",
            "\ud800",
            "\u00e4",
            "\ud83d\ude00");

    private static final List<String> SEEDS =
            Expressions.all().stream().map(Expressions.Case::expression).toList();

    private static void tryOut(String text) {
        try {
            QueryParser.parse(text, Expressions.NOW);
        } catch (InvalidQueryException e) {
            assertThat(e.position()).isBetween(0, text.length());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("Neither read nor refused: " + text, e);
        }
    }

    @Test
    void wordsInAnyOrderShouldBeReadOrRefused() {
        Random random = new Random(1);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }

            tryOut(text.toString());
        }
    }

    @Test
    void charactersInAnyOrderShouldBeReadOrRefused() {
        Random random = new Random(2);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append((char) (random.nextInt(10) == 0 ? random.nextInt(65_536) : random.nextInt(128)));
            }

            tryOut(text.toString());
        }
    }

    @Test
    void changedExpressionsShouldBeReadOrRefused() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            String text = seed(random);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                text = changed(text, random);
            }

            tryOut(text);
        }
    }

    private static String changed(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(from);
            case 2 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + seed(random) + text.substring(to);
        };
    }

    private static String seed(Random random) {
        return SEEDS.get(random.nextInt(SEEDS.size()));
    }

    @Test
    void beginningsShouldBeReadOrRefused() {
        for (String seed : SEEDS.subList(0, 250)) {
            for (int end = 0; end < seed.length(); end++) {
                tryOut(seed.substring(0, end));
            }
        }
    }
}
