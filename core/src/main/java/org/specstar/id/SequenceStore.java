package org.specstar.id;

/** Keeps one counter for each model. Needs a unit of work, and counts for others when that is committed. */
public interface SequenceStore {
    /**
     * Raises the model's counter and answers its new value; a counter that was never raised is 0. Waits for other units
     * that raise it.
     *
     * @param by at least 1
     */
    long raise(ModelName model, long by);
}
