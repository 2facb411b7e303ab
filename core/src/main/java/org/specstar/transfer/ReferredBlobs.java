package org.specstar.transfer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.specstar.blob.FileId;
import org.specstar.transfer.ArchiveRecord.BlobRecord;

/**
 * Compares the binaries that an archive has with those that its revisions refer to. At its end an archive is refused without
 * a binary that it refers to, unless that is here already. For one thread.
 */
final class ReferredBlobs implements BlobReceiver, ArchivedResources.Observer {
    private static final int PAGE = 250;

    private final PayloadCheck check;
    private final Here here;
    private final Set<FileId> found = new HashSet<>();
    private final Set<FileId> missing = new HashSet<>();

    ReferredBlobs(PayloadCheck check, Here here) {
        this.check = check;
        this.here = here;
    }

    /** Tells which of some binaries can be found in this deployment. */
    @FunctionalInterface
    interface Here {
        Set<FileId> of(Collection<FileId> ids);
    }

    @Override
    public void complete(BlobRecord blob) {
        if (check.hasBinaries()) {
            FileId.parse(blob.fileId()).ifPresent(this::come);
        }
    }

    private void come(FileId id) {
        found.add(id);
        missing.remove(id);
    }

    @Override
    public void found(ArchivedResource resource) {
        if (check.hasBinaries()) {
            resource.revisions()
                    .forEach(revision -> check.binaries(revision.payload()).stream()
                            .filter(id -> !found.contains(id))
                            .forEach(missing::add));
        }
    }

    @Override
    public void ended(long position) {
        List<FileId> sorted =
                missing.stream().sorted(Comparator.comparing(FileId::text)).toList();
        for (int from = 0; from < sorted.size(); from += PAGE) {
            List<FileId> page = sorted.subList(from, Math.min(from + PAGE, sorted.size()));
            Set<FileId> known = here.of(page);
            page.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
                throw InvalidArchiveException.without(id, position);
            });
        }
    }
}
