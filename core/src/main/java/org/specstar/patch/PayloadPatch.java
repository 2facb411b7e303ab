package org.specstar.patch;

/** A change to a payload that is not the whole payload. Sees the payload alone: nothing in it can reach ids or times. */
@FunctionalInterface
public interface PayloadPatch {
    /**
     * The payload after the change, as JSON that the model still has to accept.
     *
     * @param json the payload before
     * @throws PatchException if the patch does not fit this payload
     */
    byte[] applyTo(byte[] json);
}
