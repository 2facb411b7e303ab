package org.specstar.ejb.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Regular expressions of every kind, and texts that they may match. */
final class RandomExpressions {
    private static final List<String> CHARACTERS = List.of(
            "a",
            "b",
            "k",
            "s",
            "S",
            "K",
            "1",
            "_",
            " ",
            "\\n",
            "\\t",
            "-",
            "é",
            "É",
            "ß",
            "🙂",
            "\\.",
            "\\\\",
            "\\x41",
            "\\x{1F642}",
            "\\x{e9}",
            "\\012",
            "%",
            "'",
            "\"",
            "#",
            "\\Q.*\\E",
            "\u0130",
            "ſ",
            "\u212a",
            "σ",
            "ς");
    private static final List<String> CLASSES = List.of(
            ".",
            "\\d",
            "\\D",
            "\\w",
            "\\W",
            "\\s",
            "\\S",
            "[ab]",
            "[^ab]",
            "[a-k]",
            "[^a-k\\n]",
            "[]a]",
            "[^]a]",
            "[a-]",
            "[-a]",
            "[\\d_]",
            "[^\\w]",
            "[[:alpha:]]",
            "[[:^alpha:]]",
            "[[:punct:]é]",
            "[[:space:]]",
            "[\\x41-\\x{e9}]",
            "[^\\s]",
            "[[:word:]]",
            "[é-🙂]",
            "[\\W]",
            "[k-s]");
    private static final List<String> PLACES = List.of("^", "$", "\\A", "\\z", "\\b", "\\B");
    private static final List<String> REPETITIONS =
            List.of("*", "+", "?", "*?", "+?", "??", "{2}", "{0}", "{1,2}", "{2,}", "{0,2}?", "{,2}");
    private static final List<String> FLAGS = List.of("(?i)", "(?s)", "(?m)", "(?-i)", "(?is)");
    private static final List<String> GROUPS = List.of("(", "(?:", "(?i:", "(?s-i:", "(?m:", "(?P<name>");
    private static final List<String> TEXT = List.of(
            "a", "b", "k", "K", "s", "S", "1", "_", " ", "\n", "\t", "-", "é", "É", "ß", "🙂", ".", "\\", "A", "%", "'",
            "ſ", "\u212a", "]", "{,2}", "σ", "Σ", "ς", "\u0130", "\u0001");

    private final Random random;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    String expression(int depth) {
        return Stream.generate(() -> part(depth)).limit(random.nextInt(4)).collect(Collectors.joining());
    }

    private String part(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1 -> pick(CHARACTERS);
            case 2 -> pick(CLASSES);
            case 3 -> pick(PLACES);
            case 4 -> pick(random.nextBoolean() ? CHARACTERS : CLASSES) + pick(REPETITIONS);
            case 5 -> pick(FLAGS);
            case 6 -> expression(depth - 1) + "|" + expression(depth - 1);
            case 7 -> pick(GROUPS) + expression(depth - 1) + ")";
            default -> pick(GROUPS) + expression(depth - 1) + ")" + pick(REPETITIONS);
        };
    }

    String text() {
        return Stream.generate(() -> pick(TEXT)).limit(random.nextInt(7)).collect(Collectors.joining());
    }

    /** Words of few letters, so that they have trigrams in common. */
    String words() {
        return Stream.generate(() -> pick(List.of("a", "b", "ab", "A", "c", " ", "-", "1", "abc", "'", "cab")))
                .limit(random.nextInt(10))
                .collect(Collectors.joining());
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
