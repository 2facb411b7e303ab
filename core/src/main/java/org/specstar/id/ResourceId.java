package org.specstar.id;

import java.util.Optional;

/**
 * The stable name of a resource within its model, by default {@code model:uuid}.
 *
 * @param text 1 to 255 characters, not all of them blank, without {@code /}, {@code \}, {@code ;} and control characters, and neither
 *     {@code .} nor {@code ..}
 */
public record ResourceId(String text) implements Comparable<ResourceId> {
    private static final int LONGEST = 255;

    /** The answers for ASCII, because every row that is read asks for each character of its id. */
    private static final boolean[] ALLOWED = new boolean[128];

    static {
        for (char unit = 0; unit < ALLOWED.length; unit++) {
            ALLOWED[unit] = isHarmless(unit);
        }
    }

    public ResourceId {
        if (!isSafe(text)) {
            throw new UnsafeIdException(text);
        }
    }

    /** The id of this text, or empty where the text could never name a resource. */
    public static Optional<ResourceId> ifSafe(String text) {
        return isSafe(text) ? Optional.of(new ResourceId(text)) : Optional.empty();
    }

    private static boolean isSafe(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && !text.equals(".")
                && !text.equals("..")
                && hasAllowedOnly(text);
    }

    private static boolean hasAllowedOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char unit) {
        return unit < ALLOWED.length ? ALLOWED[unit] : isHarmless(unit);
    }

    private static boolean isHarmless(char unit) {
        return unit != '/'
                && unit != '\\'
                && unit != ';'
                && !Character.isISOControl(unit)
                && !Character.isSurrogate(unit);
    }

    public RevisionId revision(int number) {
        return new RevisionId(this, number);
    }

    @Override
    public int compareTo(ResourceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
