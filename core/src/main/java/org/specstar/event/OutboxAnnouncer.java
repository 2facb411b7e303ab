package org.specstar.event;

import java.util.List;
import org.specstar.unit.Units;

/** Wants changes in the outbox, and wakes whoever empties it after the commit. */
public final class OutboxAnnouncer implements Announcer {
    private final Units units;
    private final Runnable wake;

    /** @param wake called after each commit that announced something; returns at once */
    public OutboxAnnouncer(Units units, Runnable wake) {
        this.units = units;
        this.wake = wake;
    }

    @Override
    public List<Change> announce(Change change) {
        units.current().afterCommit(wake);
        return List.of(change);
    }
}
