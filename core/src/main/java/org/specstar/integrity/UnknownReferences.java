package org.specstar.integrity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.resource.Storage;

/** Finds references to binaries that the ledger does not know, many at a time. For one thread. */
final class UnknownReferences {
    private static final int TOGETHER = 500;

    private record Reference(ModelName model, BlobUse use) {}

    private final Storage storage;
    private final Tally tally;
    private final List<Reference> waiting = new ArrayList<>();

    UnknownReferences(Storage storage, Tally tally) {
        this.storage = storage;
        this.tally = tally;
    }

    void add(Timeline timeline) {
        timeline.uses().forEach(use -> waiting.add(new Reference(timeline.model(), use)));
        if (waiting.size() >= TOGETHER) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            Set<FileId> unknown = unknown();
            for (Reference reference : unknown.isEmpty() ? List.<Reference>of() : waiting) {
                reference.use().binaries().stream()
                        .filter(unknown::contains)
                        .filter(id -> isStillReferred(reference, id))
                        .forEach(id -> tally.found(finding(reference, id)));
            }
            waiting.clear();
        }
    }

    private Set<FileId> unknown() {
        Set<FileId> ids =
                waiting.stream().flatMap(next -> next.use().binaries().stream()).collect(Collectors.toSet());
        Set<FileId> unknown = new HashSet<>(ids);
        unknown.removeAll(storage.blobLedger().find(ids).keySet());
        return unknown;
    }

    /** The reference was read from an older state than the ledger: it may be gone by now, and the binary after it. */
    private boolean isStillReferred(Reference reference, FileId id) {
        return storage.inspect(now -> {
                    Iterator<BlobUse> uses = now.uses(
                            reference.model(), reference.use().revision().id().resource());
                    while (uses.hasNext()) {
                        BlobUse use = uses.next();
                        if (use.revision().equals(reference.use().revision())) {
                            return use.binaries().contains(id);
                        }
                    }
                    return false;
                })
                && storage.blobLedger().find(Set.of(id)).isEmpty();
    }

    private static Finding finding(Reference reference, FileId id) {
        return Finding.ofRevision(
                        FindingKind.REFERENCE_UNKNOWN,
                        reference.model(),
                        reference.use().revision().id(),
                        "The revision refers to a binary that cannot be found.")
                .at(id.text());
    }
}
