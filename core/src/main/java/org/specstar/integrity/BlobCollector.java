package org.specstar.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobLedger.Entry;
import org.specstar.blob.BlobLedger.State;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.unit.Units;

/**
 * Removes binaries that nothing refers to, in two steps: after a grace period they go into quarantine, where they are not
 * found but come back with their next use; after a further period their bytes are removed. Each small batch is a unit of its
 * own. May run while the store is written to, and be broken off and begun again at any moment.
 */
public final class BlobCollector {
    private static final Logger LOG = LoggerFactory.getLogger(BlobCollector.class);
    private static final int PAGE = 100;

    private final BlobLedger ledger;
    private final BlobStore store;
    private final Units units;
    private final Runnable beforeBatch;

    public BlobCollector(BlobLedger ledger, BlobStore store, Units units) {
        this(ledger, store, units, () -> {});
    }

    /** @param beforeBatch called again and again; what it throws ends the collection */
    public BlobCollector(BlobLedger ledger, BlobStore store, Units units, Runnable beforeBatch) {
        this.beforeBatch = beforeBatch;
        this.ledger = ledger;
        this.store = store;
        this.units = units;
    }

    /**
     * How long unused binaries are left alone.
     *
     * @param grace before quarantine, counted from the last use; longer than any write lasts
     * @param quarantine before removal, counted from the beginning of the quarantine
     */
    public record Periods(Duration grace, Duration quarantine) {}

    /** Removes what is due, then puts into quarantine what is unused. */
    public Collected run(Periods periods, Instant now) {
        Instant usedBefore = now.minus(periods.grace());
        Instant quarantinedBefore = now.minus(periods.quarantine());
        long removed = eachPage(State.QUARANTINED, usedBefore, page -> removed(page, quarantinedBefore));
        long quarantined = eachPage(State.LIVE, usedBefore, page -> quarantined(page, usedBefore, now));
        return new Collected(quarantined, removed);
    }

    /** Counts what {@link #run} would do. */
    public Collected rehearse(Periods periods, Instant now) {
        Instant usedBefore = now.minus(periods.grace());
        Instant quarantinedBefore = now.minus(periods.quarantine());
        long removed = eachPage(
                State.QUARANTINED,
                usedBefore,
                page -> page.stream()
                        .filter(entry -> isDue(entry, quarantinedBefore))
                        .count());
        return new Collected(eachPage(State.LIVE, usedBefore, List::size), removed);
    }

    private static boolean isDue(Entry entry, Instant quarantinedBefore) {
        Instant since = entry.quarantined();
        return since != null && since.isBefore(quarantinedBefore);
    }

    private long eachPage(State state, Instant usedBefore, ToLongFunction<List<Entry>> work) {
        long done = 0;
        @Nullable FileId after = null;
        List<Entry> page = ledger.unused(state, usedBefore, after, PAGE);
        while (!page.isEmpty()) {
            beforeBatch.run();
            done += work.applyAsLong(page);
            after = page.get(page.size() - 1).blob().fileId();
            page = ledger.unused(state, usedBefore, after, PAGE);
        }
        return done;
    }

    private long quarantined(List<Entry> page, Instant usedBefore, Instant now) {
        List<FileId> ids = page.stream().map(entry -> entry.blob().fileId()).toList();
        return units.requiresNew(() -> ledger.quarantine(ids, usedBefore, now).size());
    }

    private long removed(List<Entry> page, Instant quarantinedBefore) {
        return page.stream()
                .filter(entry -> isDue(entry, quarantinedBefore))
                .filter(entry -> isRemoved(entry.blob().fileId(), quarantinedBefore))
                .count();
    }

    /** One at a time: whoever wants to use a binary waits for as long as its removal lasts. */
    private boolean isRemoved(FileId id, Instant quarantinedBefore) {
        try {
            return units.requiresNew(() -> {
                boolean due = ledger.remove(id, quarantinedBefore);
                if (due) {
                    store.delete(id);
                }
                return due;
            });
        } catch (StorageException e) {
            // It stays in quarantine, and must not keep all behind it from being removed.
            LOG.warn("The binary {} could not be removed: {}", id, e.getMessage());
            return false;
        }
    }
}
