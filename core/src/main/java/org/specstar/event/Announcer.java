package org.specstar.event;

import java.util.List;

/** Where the engine says what it has changed. Called inside the unit of work that makes the change. */
@FunctionalInterface
public interface Announcer {
    /** For deployments in which nobody listens. */
    Announcer SILENT = change -> List.of();

    /**
     * Sees to it that the outbox is emptied once this unit is committed.
     *
     * @return what this unit has to put into the outbox: the change, or nothing where nobody listens
     */
    List<Change> announce(Change change);
}
