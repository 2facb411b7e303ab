package org.specstar.integrity;

import java.time.Instant;
import org.specstar.id.ModelName;
import org.specstar.resource.Inspection;
import org.specstar.resource.Storage;

/**
 * Reads everything that is stored and says what is wrong. Changes nothing, hinders nobody, and may run while the store is
 * written to: rows are read from one state, bytes that are younger than the grace period are nobody's orphans yet, and what
 * is suspected is looked at a second time before it is reported. Memory does not grow with the store.
 */
public final class IntegrityCheck {
    private final Storage storage;
    private final BlobScan scan;

    public IntegrityCheck(Storage storage, BlobScan scan) {
        this.storage = storage;
        this.scan = scan;
    }

    /**
     * Checks everything once.
     *
     * @param writtenBefore bytes that nothing refers to are a finding if they are older than this moment
     * @param observer receives the findings one by one
     */
    public Summary run(Instant writtenBefore, CheckObserver observer) {
        Tally tally = new Tally(observer);
        storage.inspect(inspection -> {
            rows(inspection, tally);
            new PayloadOrphans(
                            storage,
                            writtenBefore,
                            addresses -> addresses.forEach(address -> tally.found(orphan(address))))
                    .find(inspection);
            return true;
        });
        new BlobCheck(storage.blobLedger(), storage.blobs(), writtenBefore, tally).check();
        return tally.summary();
    }

    private void rows(Inspection inspection, Tally tally) {
        ModelCheck check = new ModelCheck(storage, new FormReading(storage.outside(), scan), tally);
        for (ModelName model : inspection.models()) {
            check.check(model, inspection);
        }
    }

    private static Finding orphan(String address) {
        return Finding.ofAddress(FindingKind.PAYLOAD_ORPHAN, address, "No revision refers to the payload.");
    }
}
