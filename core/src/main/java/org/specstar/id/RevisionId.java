package org.specstar.id;

import java.util.Optional;

/**
 * One revision of a resource, written {@code resource:number}. Ordered by number, never by text.
 *
 * @param number 1 for the first revision, counted up without re-use to {@link #HIGHEST}
 */
public record RevisionId(ResourceId resource, int number) implements Comparable<RevisionId> {
    /** The highest number that has a written form: nine digits. */
    public static final int HIGHEST = 999_999_999;

    public RevisionId {
        if (number < 1) {
            throw new IllegalArgumentException("Revision numbers start at 1, not " + number);
        }
    }

    /** The revision this text names, or empty if it is none: no colon, no number after it, an unsafe resource id. */
    public static Optional<RevisionId> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return number(text.substring(colon + 1))
                .flatMap(number ->
                        ResourceId.ifSafe(text.substring(0, colon)).map(resource -> new RevisionId(resource, number)));
    }

    /**
     * The revision of a resource that a caller names, by its id or by its bare number. It need not exist.
     *
     * @return empty if the text is neither a number nor a revision id of this resource
     */
    public static Optional<RevisionId> within(ResourceId resource, String text) {
        return number(text)
                .map(resource::revision)
                .or(() -> parse(text).filter(parsed -> parsed.resource().equals(resource)));
    }

    /** Reads a revision number in its only form: decimal, no sign, no leading zero, at most nine digits. */
    public static Optional<Integer> number(String digits) {
        return isPlain(digits) ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static boolean isPlain(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < (i == 0 ? '1' : '0') || digit > '9') {
                return false;
            }
        }
        return !digits.isEmpty() && digits.length() <= 9;
    }

    public String text() {
        return resource.text() + ":" + number;
    }

    @Override
    public int compareTo(RevisionId other) {
        int byResource = resource.compareTo(other.resource);
        return byResource != 0 ? byResource : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return text();
    }
}
