package org.specstar.integrity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobLedger.Entry;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.resource.Storage;
import org.specstar.unit.Units;

/**
 * Removes bytes that nothing refers to, older than a grace period: what crashes and failed removals have left. May run
 * while the store is written to, and be broken off and begun again at any moment. The grace period must be longer than any
 * write lasts.
 */
public final class Sweep {
    private static final int TOGETHER = 100;
    private static final int PAYLOADS_TOGETHER = 1_000;
    private static final int MOST = 100_000;

    private final Storage storage;
    private final Units units;
    private final Runnable beforeBatch;
    private final int most;

    public Sweep(Storage storage, Units units) {
        this(storage, units, () -> {});
    }

    /** @param beforeBatch called again and again; what it throws ends the sweep */
    public Sweep(Storage storage, Units units, Runnable beforeBatch) {
        this(storage, units, beforeBatch, MOST);
    }

    /** @param most addresses in memory at a time */
    Sweep(Storage storage, Units units, Runnable beforeBatch, int most) {
        this.storage = storage;
        this.units = units;
        this.beforeBatch = beforeBatch;
        this.most = most;
    }

    /** Removes what was written before a moment. */
    public Swept run(Instant writtenBefore) {
        AtomicLong payloads = new AtomicLong();
        payloadOrphans(writtenBefore, addresses -> {
            storage.outside().giveUp(addresses);
            payloads.addAndGet(addresses.size());
        });
        AtomicLong binaries = new AtomicLong();
        binaryOrphans(writtenBefore, ids -> binaries.addAndGet(removed(ids)));
        return new Swept(payloads.get(), binaries.get(), storage.blobs().removeArrivals(writtenBefore));
    }

    /** Counts what {@link #run} would remove; leftovers of arrivals are not counted. */
    public Swept rehearse(Instant writtenBefore) {
        AtomicLong payloads = new AtomicLong();
        payloadOrphans(writtenBefore, addresses -> payloads.addAndGet(addresses.size()));
        AtomicLong binaries = new AtomicLong();
        binaryOrphans(writtenBefore, ids -> binaries.addAndGet(ids.size()));
        return new Swept(payloads.get(), binaries.get(), 0);
    }

    /** Receives many at a time. */
    @FunctionalInterface
    private interface Batch<T> {
        void take(List<T> items);
    }

    /** What is found is removed when the state it was found in has been closed: until then every payload of it is kept. */
    private void payloadOrphans(Instant writtenBefore, Batch<String> orphans) {
        List<String> found = found(writtenBefore, "");
        while (!found.isEmpty()) {
            for (int from = 0; from < found.size(); from += PAYLOADS_TOGETHER) {
                heeded(orphans)
                        .accept(List.copyOf(found.subList(from, Math.min(from + PAYLOADS_TOGETHER, found.size()))));
            }
            found = found.size() < most ? List.of() : found(writtenBefore, found.get(found.size() - 1));
        }
    }

    /** The first orphans behind an address, so many that memory does not grow with the store. */
    private List<String> found(Instant writtenBefore, String after) {
        List<String> found = new ArrayList<>();
        storage.inspect(inspection -> {
            new PayloadOrphans(storage, writtenBefore, addresses -> {
                        beforeBatch.run();
                        addresses.stream()
                                .filter(address -> address.compareTo(after) > 0)
                                .limit(most - found.size())
                                .forEach(found::add);
                    })
                    .find(inspection);
            return true;
        });
        return found;
    }

    private void binaryOrphans(Instant writtenBefore, Batch<FileId> orphans) {
        Peeking<Entry> entries = new Peeking<>(Entries.all(storage.blobLedger()));
        List<FileId> found = new ArrayList<>();
        storage.blobs().forEach((id, size, written) -> {
            entries.skipWhile(entry -> entry.blob().fileId().text().compareTo(id.text()) < 0);
            if (!isOf(id, entries.peek()) && written.isBefore(writtenBefore)) {
                found.add(id);
            }
            if (found.size() >= TOGETHER) {
                heeded(orphans).accept(List.copyOf(found));
                found.clear();
            }
        });
        heeded(orphans).accept(found);
    }

    private <T> Consumer<List<T>> heeded(Batch<T> batch) {
        return items -> {
            beforeBatch.run();
            batch.take(items);
        };
    }

    private static boolean isOf(FileId id, @Nullable Entry entry) {
        return entry != null && entry.blob().fileId().equals(id);
    }

    private long removed(List<FileId> ids) {
        return ids.stream().filter(this::isRemoved).count();
    }

    /** The place is held, so that the same bytes cannot arrive while they are removed. */
    private boolean isRemoved(FileId id) {
        BlobLedger ledger = storage.blobLedger();
        BlobStore bytes = storage.blobs();
        return units.requiresNew(() -> ledger.holdAbsent(id) && bytes.delete(id));
    }
}
