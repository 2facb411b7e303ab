package org.specstar.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/**
 * Puts resources together from records. Consecutive records of one resource are a run; a resource is finished at the end
 * of a run in which its meta record and its head have come. Every record ends at most one run.
 */
final class ResourceAssembly implements ArchiveRecord.Visitor<Optional<ArchivedResource>> {
    private final ArchiveLimits limits;
    private final Consumer<BlobRecord> blobs;
    private final Map<ResourceId, PartialResource> partial = new LinkedHashMap<>();
    private @Nullable PartialResource running;
    private long heldRecords;
    private long heldBytes;
    private long at;
    private long resumeAt;

    ResourceAssembly(ArchiveLimits limits, Consumer<BlobRecord> blobs, long resumeAt) {
        this.limits = limits;
        this.blobs = blobs;
        this.resumeAt = resumeAt;
    }

    /** Takes the record that begins at an offset; gives the resource that is finished with it, if one is. */
    Optional<ArchivedResource> take(ArchiveRecord record, long offset) {
        at = offset;
        return record.accept(this);
    }

    @Override
    public Optional<ArchivedResource> header(HeaderRecord header) {
        return Optional.empty();
    }

    @Override
    public Optional<ArchivedResource> modelStart(ModelStartRecord start) {
        return Optional.empty();
    }

    @Override
    public Optional<ArchivedResource> meta(MetaRecord meta) {
        Optional<ArchivedResource> finished = endRun();
        run(meta.meta().id()).add(meta.meta(), at);
        hold(1, 0);
        return finished;
    }

    @Override
    public Optional<ArchivedResource> revision(RevisionRecord revision) {
        ResourceId id = revision.info().id().resource();
        Optional<ArchivedResource> finished = isRunning(id) ? Optional.empty() : endRun();
        run(id).add(revision, at);
        hold(1, revision.payload().length);
        return finished;
    }

    @Override
    public Optional<ArchivedResource> blob(BlobRecord blob) {
        Optional<ArchivedResource> finished = endRun();
        blobs.accept(blob);
        return finished;
    }

    @Override
    public Optional<ArchivedResource> modelEnd(ModelEndRecord end) {
        Optional<ArchivedResource> finished = endRun();
        partial.values().stream().findFirst().ifPresent(rest -> {
            throw rest.incomplete();
        });
        return finished;
    }

    @Override
    public Optional<ArchivedResource> eof(EofRecord eof) {
        return Optional.empty();
    }

    private boolean isRunning(ResourceId id) {
        return running != null && running.id().equals(id);
    }

    private PartialResource run(ResourceId id) {
        PartialResource resource = partial.computeIfAbsent(id, unknown -> new PartialResource(unknown, at));
        running = resource;
        return resource;
    }

    private Optional<ArchivedResource> endRun() {
        PartialResource ended = running;
        running = null;
        if (ended == null || !ended.isComplete()) {
            return Optional.empty();
        }
        partial.remove(ended.id());
        hold(-ended.records(), -ended.bytes());
        if (partial.isEmpty()) {
            resumeAt = at;
        }
        return Optional.of(ended.complete(resumeAt));
    }

    private void hold(long records, long bytes) {
        heldRecords += records;
        heldBytes += bytes;
        if (heldRecords > limits.heldRecords() || heldBytes > limits.heldBytes()) {
            throw InvalidArchiveException.at(
                    at,
                    "resources whose records have not all come are beyond the limit of " + limits.heldRecords()
                            + " records or " + limits.heldBytes() + " bytes");
        }
    }
}
