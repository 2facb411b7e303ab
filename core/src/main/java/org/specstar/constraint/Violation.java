package org.specstar.constraint;

/**
 * One thing that is wrong with a payload.
 *
 * @param pointer JSON Pointer (RFC 6901) of the place; empty text for the payload as a whole
 * @param message what is wrong, for people
 */
public record Violation(String pointer, String message) {
    /** Something that is wrong with the payload as a whole. */
    public static Violation ofWhole(String message) {
        return new Violation("", message);
    }
}
