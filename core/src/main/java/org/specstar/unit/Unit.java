package org.specstar.unit;

import java.util.function.Supplier;

/** One running unit of work. Used by its own thread only. */
public interface Unit {
    /**
     * The participant known under this key in this unit, made on first use. It hears of the end exactly once.
     *
     * @param key identity of the participating store
     */
    <P extends Participant> P participant(Object key, Supplier<P> make);

    /**
     * Runs after a successful commit, outside the unit, in the order added. A failure there is logged and does not
     * reach the caller, whose work is done.
     */
    void afterCommit(Runnable action);
}
