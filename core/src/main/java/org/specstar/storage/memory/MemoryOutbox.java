package org.specstar.storage.memory;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.specstar.event.Change;
import org.specstar.event.Outbox;

/** Waiting changes in memory. Numbers are given when a change is added, so a rolled back unit leaves a gap. */
final class MemoryOutbox implements Outbox {
    private final AtomicLong numbers = new AtomicLong();
    private final Contents contents;

    MemoryOutbox(Contents contents) {
        this.contents = contents;
    }

    @Override
    public void add(Change change) {
        Waiting waiting = new Waiting(numbers.incrementAndGet(), change);
        contents.change(state -> state.with(waiting));
    }

    @Override
    public List<Waiting> oldest(int limit) {
        return contents.visible().waiting().values().limit(limit).toList();
    }

    @Override
    public void remove(Collection<Long> unwanted) {
        List<Long> kept = List.copyOf(unwanted);
        contents.change(state -> state.withoutWaiting(kept));
    }

    @Override
    public long size() {
        return contents.visible().waiting().size();
    }
}
