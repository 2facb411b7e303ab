package org.specstar.event;

import org.specstar.unit.Units;

/** Puts changes into the outbox and wakes whoever empties it after the commit. */
public final class OutboxAnnouncer implements Announcer {
    private final Outbox outbox;
    private final Units units;
    private final Runnable wake;

    /** @param wake called after each commit that announced something; returns at once */
    public OutboxAnnouncer(Outbox outbox, Units units, Runnable wake) {
        this.outbox = outbox;
        this.units = units;
        this.wake = wake;
    }

    @Override
    public void announce(Change change) {
        outbox.add(change);
        units.current().afterCommit(wake);
    }
}
