package org.specstar.event;

import java.util.Collection;
import java.util.List;

/**
 * Changes that wait to be handed over. Durable where the resources are. Inside a unit of work, what is added or removed
 * counts when that unit commits.
 */
public interface Outbox {
    /** Notes a change in the running unit of work. */
    void add(Change change);

    /** The oldest waiting changes, in the order they were added; others may see the same ones. */
    List<Waiting> oldest(int limit);

    /** Takes changes off; unknown numbers are ignored. */
    void remove(Collection<Long> numbers);

    /** How many changes wait. */
    long size();

    /** A change and its place in the queue. */
    record Waiting(long number, Change change) {}
}
