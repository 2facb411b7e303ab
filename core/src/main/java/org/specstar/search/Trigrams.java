package org.specstar.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How alike texts are by their trigrams: groups of three characters of their words, in lower case, with two blanks before
 * each word and one after. It is the {@code word_similarity} of PostgreSQL's {@code pg_trgm}, step by step: the greatest
 * likeness of the words to any part of the text.
 */
public final class Trigrams {
    /** Characters of words that texts are compared with. */
    public static final int LONGEST = 1_000;

    /** For each trigram of the text its number; equal ones have one. */
    private final int[] numbers;

    /** Whether a number is that of a trigram of the words, too. */
    private final boolean[] wanted;

    /** How many different ones the words have. */
    private final int wantedCount;

    /** Where a trigram was last in the part that is looked at; -1 where it is not in it. */
    private final int[] last;

    private int lower = -1;
    private int different;
    private int common;

    private Trigrams(List<String> words, List<String> text) {
        Map<String, Integer> known = new HashMap<>();
        words.forEach(trigram -> known.putIfAbsent(trigram, known.size()));
        this.wantedCount = known.size();
        this.numbers = text.stream()
                .mapToInt(trigram -> known.computeIfAbsent(trigram, key -> known.size()))
                .toArray();
        this.wanted = new boolean[known.size()];
        Arrays.fill(wanted, 0, wantedCount, true);
        this.last = new int[known.size()];
        Arrays.fill(last, -1);
    }

    /** How alike the words are to a part of the text, from 0 to 1. */
    public static float similarity(String text, String words) {
        return new Trigrams(of(words), of(text)).greatest();
    }

    private float greatest() {
        float greatest = 0;
        for (int at = 0; at < numbers.length; at++) {
            int number = numbers[at];
            if (lower >= 0 || wanted[number]) {
                enter(number, at);
            }
            if (wanted[number]) {
                greatest = Math.max(greatest, endingAt(at));
            }
        }
        return greatest;
    }

    private void enter(int number, int at) {
        if (last[number] < 0) {
            different++;
            common += wanted[number] ? 1 : 0;
        }
        last[number] = at;
    }

    /** The likeness of the best part that ends here; what lies before it is left out from now on. */
    private float endingAt(int upper) {
        if (lower == -1) {
            lower = upper;
            different = 1;
        }
        int before = lower;
        float best = likeness(common, different);
        int fewerCommon = common;
        int fewerDifferent = different;
        for (int from = before; from <= upper; from++) {
            float other = likeness(fewerCommon, fewerDifferent);
            if (other > best) {
                best = other;
                lower = from;
                common = fewerCommon;
                different = fewerDifferent;
            }
            if (last[numbers[from]] == from) {
                fewerDifferent--;
                fewerCommon -= wanted[numbers[from]] ? 1 : 0;
            }
        }
        forget(before);
        return best;
    }

    private void forget(int from) {
        for (int at = from; at < lower; at++) {
            if (last[numbers[at]] == at) {
                last[numbers[at]] = -1;
            }
        }
    }

    private float likeness(int shared, int others) {
        return (float) shared / (float) (wantedCount + others - shared);
    }

    private static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            int[] padded =
                    ("  " + word.toLowerCase(Locale.ROOT) + " ").codePoints().toArray();
            for (int at = 0; !word.isEmpty() && at + 3 <= padded.length; at++) {
                found.add(new String(padded, at, 3));
            }
        }
        return found;
    }
}
