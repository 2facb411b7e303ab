package org.specstar.patch;

import org.specstar.ErrorCode;
import org.specstar.payload.JsonInput;

/**
 * How much one patch may ask for. A few operations that copy the payload into itself would double it each time, so that a
 * short text becomes more than any memory holds.
 */
final class PatchLimits {
    /** Operations of one patch. */
    static final int MOST_OPERATIONS = 100_000;

    /** Bytes of memory, roughly, that the values take which the operations of one patch put in place, all together. */
    private static final long MOST_PLACED = 64L << 20;

    /** Bytes that a value takes besides its text. */
    private static final int OF_A_VALUE = 64;

    /** Elements of lists that the operations of one patch move aside, all together. */
    private static final long MOST_SHIFTED = 1L << 29;

    private long placed;
    private long shifted;

    /** @throws PatchException with code LIMIT_EXCEEDED if the patch has put too much in place */
    void placeValue() {
        place(OF_A_VALUE);
    }

    /** The same for a text, or the name of a member. */
    void placeText(String text) {
        place(OF_A_VALUE + 2L * text.length());
    }

    private void place(long bytes) {
        placed += bytes;
        if (placed > MOST_PLACED) {
            throw exceeded("The JSON Patch puts more than " + (MOST_PLACED >> 20) + " MiB of values in place.");
        }
    }

    /** @throws PatchException with code LIMIT_EXCEEDED if the patch has moved too many elements */
    void shift(int elements) {
        shifted += elements;
        if (shifted > MOST_SHIFTED) {
            throw exceeded("The JSON Patch inserts into, or removes from, too long lists too often.");
        }
    }

    /** @throws PatchException with code LIMIT_EXCEEDED if a value would lie deeper than payloads may be */
    static void requireDepth(int depth) {
        if (depth > JsonInput.DEEPEST) {
            throw exceeded("The JSON Patch makes the payload deeper than " + JsonInput.DEEPEST + " levels.");
        }
    }

    static PatchException exceeded(String message) {
        return PatchException.of(ErrorCode.LIMIT_EXCEEDED, message);
    }
}
