package org.specstar.ejb.handover;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.specstar.event.Change;

/** Remembers what it was given; refuses as often as it is told to. */
final class RecordingCourier implements ChangeCourier {
    private final List<List<Change>> deliveries = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    void refuse(int times) {
        refusals.set(times);
    }

    @Override
    public void deliver(List<Change> changes) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            refused.incrementAndGet();
            throw new IllegalStateException("The broker is away");
        }
        deliveries.add(changes);
    }

    int refused() {
        return refused.get();
    }

    List<List<Change>> deliveries() {
        return deliveries;
    }

    List<Change> delivered() {
        return deliveries.stream().flatMap(List::stream).toList();
    }
}
