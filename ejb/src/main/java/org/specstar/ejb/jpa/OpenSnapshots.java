package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts off what would pull the ground from under a snapshot until the snapshots then open are closed. */
final class OpenSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSnapshots.class);

    private record PutOff(long lastSnapshot, Runnable action) {}

    private final TreeSet<Long> open = new TreeSet<>();
    private final List<PutOff> waiting = new ArrayList<>();
    private long last;

    /** Opens a snapshot and gives its number. */
    synchronized long open() {
        open.add(++last);
        return last;
    }

    /** Closes a snapshot and does what waited for it alone. Whoever closes has nothing to do with what fails then. */
    void close(long snapshot) {
        due(snapshot).forEach(OpenSnapshots::attempt);
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("What was put off until a snapshot was closed has failed", e);
        }
    }

    private synchronized List<Runnable> due(long closed) {
        open.remove(closed);
        long oldest = open.isEmpty() ? Long.MAX_VALUE : open.first();
        List<PutOff> due =
                waiting.stream().filter(next -> next.lastSnapshot() < oldest).toList();
        waiting.removeAll(due);
        return due.stream().map(PutOff::action).toList();
    }

    /** Runs the action now, or when every snapshot that is open now has been closed. */
    void afterOpen(Runnable action) {
        if (isFree(action)) {
            action.run();
        }
    }

    private synchronized boolean isFree(Runnable action) {
        if (!open.isEmpty()) {
            waiting.add(new PutOff(last, action));
        }
        return open.isEmpty();
    }
}
