package org.specstar.event;

/**
 * Does something when something is done with a resource. Called on the operation's own thread and, for writes, in its unit
 * of work. What throwing means depends on the {@link Phase}. Safe for use by many threads.
 */
@FunctionalInterface
public interface EventHandler {
    void handle(ResourceEvent event);
}
