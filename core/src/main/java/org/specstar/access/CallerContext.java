package org.specstar.access;

/** Knows on whose behalf the running code works, for code that was not told. */
@FunctionalInterface
public interface CallerContext {
    /** Who calls, at this moment; {@link Caller#ANONYMOUS} where nobody is known. */
    Caller current();
}
