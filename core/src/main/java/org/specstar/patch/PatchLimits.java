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

    /** Values and characters that the operations of one patch put in place, all together. */
    private static final long MOST_PLACED = 32L << 20;

    private long placed;

    /** @throws PatchException with code LIMIT_EXCEEDED if the patch has put too much in place */
    void place(long size) {
        placed += size;
        if (placed > MOST_PLACED) {
            throw exceeded("The JSON Patch copies more than " + MOST_PLACED + " values and characters.");
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
