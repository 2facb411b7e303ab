package org.specstar.regex;

/**
 * What letters in {@code (?ims)} turn on and off.
 *
 * @param fold {@code i}: cases do not matter
 * @param lines {@code m}: {@code ^} and {@code $} are at lines
 * @param dotAll {@code s}: a dot is a line feed too
 */
record Flags(boolean fold, boolean lines, boolean dotAll) {
    static final Flags NONE = new Flags(false, false, false);

    Flags with(char letter, boolean on) {
        return switch (letter) {
            case 'i' -> new Flags(on, lines, dotAll);
            case 'm' -> new Flags(fold, on, dotAll);
            case 's' -> new Flags(fold, lines, on);
            // Which of several matches is taken does not matter here.
            case 'U' -> this;
            default -> throw new UnsupportedExpressionException("there is no flag '" + letter + "'");
        };
    }

    CharacterSet apply(CharacterSet set) {
        return fold ? set.folded() : set;
    }
}
