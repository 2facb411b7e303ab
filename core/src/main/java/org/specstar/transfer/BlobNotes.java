package org.specstar.transfer;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/**
 * Notes what stored revisions refer to. Their binaries come behind them in an archive; those that are there already count
 * as used from now on, so that nobody removes them. Whether all have come is known at the end: see {@link ReferredBlobs}.
 */
record BlobNotes(ModelName model, BlobLedger ledger, PayloadCheck check, Clock clock) {
    void stored(Collection<ArchivedResource> resources) {
        if (!check.hasBinaries()) {
            return;
        }
        List<BlobUse> uses = resources.stream()
                .flatMap(resource -> resource.revisions().stream())
                .map(this::use)
                .toList();
        Set<FileId> ids = uses.stream().flatMap(use -> use.binaries().stream()).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            ledger.use(ids, clock.instant());
        }
        ledger.refer(model, uses);
    }

    private BlobUse use(RevisionRecord revision) {
        RevisionKey key = new RevisionKey(revision.info().id(), revision.info().schemaVersion());
        return new BlobUse(key, check.binaries(revision.payload()));
    }

    void purged(Collection<ResourceId> resources) {
        if (check.hasBinaries()) {
            ledger.forgetAll(model, resources);
        }
    }
}
