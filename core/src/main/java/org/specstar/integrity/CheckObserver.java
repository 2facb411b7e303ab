package org.specstar.integrity;

/** Follows a check on its thread. What it throws ends the check. */
@FunctionalInterface
public interface CheckObserver {
    void found(Finding finding);

    /** Called after each resource and each binary, whether anything was found or not. */
    default void passed() {}
}
