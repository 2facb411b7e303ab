package org.specstar.transfer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.FileId;
import org.specstar.transfer.ArchiveRecord.BlobRecord;

/** Compares the binaries that an archive has with those that its revisions refer to. For one thread. */
final class ReferredBlobs implements BlobReceiver {
    private static final int PAGE = 250;

    private final PayloadCheck check;
    private final Set<FileId> found = new HashSet<>();
    private final Set<FileId> missing = new HashSet<>();

    ReferredBlobs(PayloadCheck check) {
        this.check = check;
    }

    @Override
    public void complete(BlobRecord blob) {
        if (check.hasBinaries()) {
            FileId.parse(blob.fileId()).ifPresent(this::found);
        }
    }

    private void found(FileId id) {
        found.add(id);
        missing.remove(id);
    }

    void add(ArchivedResource resource) {
        if (check.hasBinaries()) {
            resource.revisions()
                    .forEach(revision -> check.binaries(revision.payload()).stream()
                            .filter(id -> !found.contains(id))
                            .forEach(missing::add));
        }
    }

    /** Refuses an archive without a binary that it refers to, unless the ledger has it already. */
    void refuseMissing(BlobLedger ledger, long end) {
        List<FileId> sorted =
                missing.stream().sorted(Comparator.comparing(FileId::text)).toList();
        for (int from = 0; from < sorted.size(); from += PAGE) {
            List<FileId> page = sorted.subList(from, Math.min(from + PAGE, sorted.size()));
            Set<FileId> known = ledger.find(page).keySet();
            page.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
                throw InvalidArchiveException.without(id, end);
            });
        }
    }
}
