package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.unit.Participant;

/**
 * What one unit of work has changed, and the rows it holds. Its view is the committed state with its changes applied;
 * when others commit meanwhile, the changes are applied anew, which the held rows make safe.
 *
 * <p>Guarded by its own monitor, because a server may roll back from another thread while the unit's thread still runs.
 */
final class MemoryUnit implements Participant {
    private final Contents contents;
    private final RowLocks locks;
    private final RowLocks.Holder holder = new RowLocks.Holder();
    private final Set<RowKey> held = new HashSet<>();
    private final List<UnaryOperator<MemoryState>> changes = new ArrayList<>();
    private @Nullable MemoryState base;
    private @Nullable MemoryState view;
    private boolean ended;

    MemoryUnit(Contents contents, RowLocks locks) {
        this.contents = contents;
        this.locks = locks;
    }

    synchronized MemoryState view() {
        return over(contents.committed());
    }

    /** This unit's changes over a committed state; remembered until that state changes. */
    private MemoryState over(MemoryState committed) {
        MemoryState known = view;
        if (known != null && base == committed) {
            return known;
        }
        MemoryState fresh = committed;
        for (UnaryOperator<MemoryState> change : changes) {
            fresh = change.apply(fresh);
        }
        base = committed;
        view = fresh;
        return fresh;
    }

    synchronized void change(UnaryOperator<MemoryState> change) {
        refuseIfEnded();
        MemoryState before = view();
        changes.add(change);
        view = change.apply(before);
    }

    /** Holds a row until this unit ends, waiting for whoever holds it. */
    void hold(RowKey row) {
        RowLocks.Holder other = take(row);
        long deadline = other == null ? 0 : locks.deadline();
        while (other != null) {
            locks.await(other, row, deadline);
            other = take(row);
        }
    }

    private synchronized RowLocks.@Nullable Holder take(RowKey row) {
        refuseIfEnded();
        RowLocks.Holder other = locks.tryTake(row, holder);
        if (other == null) {
            held.add(row);
        }
        return other;
    }

    private void refuseIfEnded() {
        if (ended) {
            throw new StorageException("The unit of work has ended, perhaps by its time-out");
        }
    }

    @Override
    public synchronized void commit() {
        if (!changes.isEmpty()) {
            contents.advance(this::over);
        }
        end();
    }

    @Override
    public synchronized void rollback() {
        end();
    }

    private void end() {
        ended = true;
        changes.clear();
        view = null;
        locks.end(holder, held);
    }
}
