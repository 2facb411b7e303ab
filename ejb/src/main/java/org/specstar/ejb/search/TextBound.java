package org.specstar.ejb.search;

import java.util.Optional;
import org.specstar.payload.Texts;
import org.specstar.search.Comparison;

/** What a text is compared with in the database, which takes only texts that it could store. */
record TextBound(Comparison comparison, String text) {
    /** The same comparison of every stored text; empty if none can fulfil it. */
    static Optional<TextBound> of(Comparison comparison, String text) {
        return Texts.storable(text) ? Optional.of(new TextBound(comparison, text)) : between(comparison, text);
    }

    /** No stored text equals it: it lies next to a prefix of itself, or to that with the character after all surrogates. */
    private static Optional<TextBound> between(Comparison comparison, String text) {
        int end = 0;
        while (Texts.storable(text.substring(0, end + 1)) || isPair(text, end)) {
            end += isPair(text, end) ? 2 : 1;
        }
        String prefix = text.substring(0, end);
        boolean isZero = text.charAt(end) == '\0';
        return switch (comparison) {
            case EQ -> Optional.empty();
            case GT, GTE ->
                Optional.of(
                        isZero
                                ? new TextBound(Comparison.GT, prefix)
                                : new TextBound(Comparison.GTE, prefix + '\ue000'));
            case LT, LTE ->
                Optional.of(
                        isZero
                                ? new TextBound(Comparison.LTE, prefix)
                                : new TextBound(Comparison.LT, prefix + '\ue000'));
        };
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
