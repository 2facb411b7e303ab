package org.specstar.unit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work without a container, bound to the thread that began them. Safe for use by many threads.
 *
 * <p>A failed part spoils the whole: if an exception leaves the work of a joined {@link #required} and is caught further
 * out, the unit is rolled back all the same and its outermost caller gets an {@link IllegalStateException}.
 */
public final class LocalUnits implements Units {
    private static final Logger LOG = LoggerFactory.getLogger(LocalUnits.class);

    private final ThreadLocal<@Nullable LocalUnit> running = new ThreadLocal<>();

    @Override
    public <R> R required(Supplier<R> work) {
        LocalUnit unit = running.get();
        return unit == null ? requiresNew(work) : joined(unit, work);
    }

    private static <R> R joined(LocalUnit unit, Supplier<R> work) {
        try {
            return work.get();
        } catch (Throwable failure) {
            unit.spoil(failure);
            throw failure;
        }
    }

    @Override
    public <R> R requiresNew(Supplier<R> work) {
        LocalUnit outer = running.get();
        try {
            LocalUnit unit = new LocalUnit();
            R result = completed(unit, work);
            unit.actions().forEach(LocalUnits::runSafely);
            return result;
        } finally {
            makeRunning(outer);
        }
    }

    private <R> R completed(LocalUnit unit, Supplier<R> work) {
        makeRunning(unit);
        try {
            R result = work.get();
            unit.refuseIfSpoilt();
            makeRunning(null);
            unit.commit();
            return result;
        } catch (Throwable failure) {
            makeRunning(null);
            unit.rollback(failure);
            throw failure;
        }
    }

    private void makeRunning(@Nullable LocalUnit unit) {
        if (unit == null) {
            running.remove();
        } else {
            running.set(unit);
        }
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // The commit cannot be taken back; what the action should have done must be repeatable from the stores.
            LOG.warn("An action after a commit failed", e);
        }
    }

    @Override
    public Unit current() {
        LocalUnit unit = running.get();
        if (unit == null) {
            throw new IllegalStateException("This thread is in no unit of work");
        }
        return unit;
    }

    @Override
    public boolean active() {
        return running.get() != null;
    }
}
