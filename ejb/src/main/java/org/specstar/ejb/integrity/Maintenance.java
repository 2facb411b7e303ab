package org.specstar.ejb.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.specstar.ejb.platform.Platform;
import org.specstar.integrity.BlobCollector;
import org.specstar.integrity.IntegrityCheck;
import org.specstar.integrity.PayloadScan;
import org.specstar.integrity.Sweep;
import org.specstar.resource.Storage;

/** What looks after the stores of the running platform. */
@ApplicationScoped
public class Maintenance {
    @Inject
    private Platform platform;

    public IntegrityCheck check() {
        return new IntegrityCheck(
                platform.storage(), new PayloadScan(platform.engine().catalog()));
    }

    /** @param beforeBatch called again and again; what it throws ends the sweep */
    public Sweep sweep(Runnable beforeBatch) {
        return new Sweep(platform.storage(), platform.units(), beforeBatch);
    }

    /** @param beforeBatch called again and again; what it throws ends the collection */
    public BlobCollector collector(Runnable beforeBatch) {
        Storage storage = platform.storage();
        return new BlobCollector(storage.blobLedger(), storage.blobs(), platform.units(), beforeBatch);
    }

    /** How old something has to be before it counts as left behind, where nobody says otherwise. */
    public Duration grace() {
        return platform.settings().storage().grace();
    }

    /** How long an unused binary is kept aside before it is removed. */
    public Duration quarantine() {
        return platform.settings().storage().quarantine();
    }

    public Reports reports() {
        return new Reports(platform.settings().data().resolve("reports"));
    }
}
