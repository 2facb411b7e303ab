package org.specstar.payload;

/** What a text in a payload may hold: everything but U+0000 and halves of surrogate pairs, which no store keeps safely. */
public final class Texts {
    /** How a payload with another text is refused. */
    public static final String REFUSED = "Text must not contain U+0000 or half of a surrogate pair";

    private Texts() {}

    /** Whether the text holds neither U+0000 nor a lone surrogate. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPair(text, i++))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** Orders texts by code point, which is the order of their UTF-8 bytes and not always that of {@code compareTo}. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                return Character.isSurrogate(l) == Character.isSurrogate(r)
                        ? Character.compare(l, r)
                        : Character.isSurrogate(l) ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
