package org.specstar.event;

/** Where the engine says what it has changed. Called inside the unit of work that makes the change. */
@FunctionalInterface
public interface Announcer {
    /** For deployments in which nobody listens. */
    Announcer SILENT = change -> {};

    /** Sees to it that the change is handed over once this unit is committed, and never otherwise. */
    void announce(Change change);
}
