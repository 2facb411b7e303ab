package org.specstar.ejb.action;

import org.jspecify.annotations.Nullable;

/** Calls one method of a bean. Safe for use by many threads. */
@FunctionalInterface
interface MethodCall {
    /** @throws RuntimeException whatever the method throws */
    @Nullable
    Object call(@Nullable Object[] arguments);
}
