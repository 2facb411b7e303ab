package org.specstar.storage.memory;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.specstar.unit.Units;

/** The committed state, and each unit's own view of it. What the stores of one {@link MemoryStorage} share. */
final class Contents {
    private final Units units;
    private final RowLocks locks;
    private volatile MemoryState committed = MemoryState.EMPTY;

    Contents(Units units, Duration longestWait) {
        this.units = units;
        this.locks = new RowLocks(longestWait);
    }

    /** What this thread sees: its unit's writes over the committed state, or that state alone outside any unit. */
    MemoryState visible() {
        return units.active() ? unit().view() : committed;
    }

    MemoryState committed() {
        return committed;
    }

    /** This thread's part in its unit; writing needs one. */
    MemoryUnit unit() {
        return units.current().participant(this, () -> new MemoryUnit(this, locks));
    }

    /** Notes a change in this thread's unit. */
    void change(UnaryOperator<MemoryState> change) {
        unit().change(change);
    }

    /** Commits one unit. One at a time: each builds on the state before it. */
    synchronized void advance(Function<MemoryState, MemoryState> commit) {
        committed = commit.apply(committed);
    }
}
