package org.specstar.unit;

import java.util.function.Supplier;

/**
 * Runs units of work. A unit belongs to the thread that began it. Nothing deeper than an entry point begins one.
 *
 * <p>Any exception that leaves the work rolls the unit back and reaches the caller unchanged.
 */
public interface Units {
    /** Joins the unit of this thread, or begins one that ends with the work. */
    <R> R required(Supplier<R> work);

    /** Sets a running unit aside and runs the work in one of its own, which ends with it. */
    <R> R requiresNew(Supplier<R> work);

    /**
     * The unit of this thread.
     *
     * @throws IllegalStateException outside any unit
     */
    Unit current();

    /** Whether this thread is inside a unit. */
    boolean active();
}
