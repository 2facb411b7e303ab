package org.specstar.storage.memory;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobStore;
import org.specstar.blob.upload.UploadSessionStore;
import org.specstar.constraint.ReferenceStore;
import org.specstar.constraint.UniqueStore;
import org.specstar.event.Outbox;
import org.specstar.extraction.ExtractionStore;
import org.specstar.id.ModelName;
import org.specstar.id.SequenceStore;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.resource.HeadStore;
import org.specstar.resource.Inspection;
import org.specstar.resource.MetaStore;
import org.specstar.resource.OutsideStore;
import org.specstar.resource.Snapshot;
import org.specstar.resource.SteppedHeads;
import org.specstar.resource.Storage;
import org.specstar.revision.RevisionStore;
import org.specstar.search.SearchFields;
import org.specstar.unit.Units;

/**
 * All stores in memory. A unit sees what others have committed at every read (read committed); a snapshot holds one
 * state for as long as it likes and hinders nobody.
 */
public final class MemoryStorage implements Storage {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ConcurrentMap<ModelName, MetaStore> metas = new ConcurrentHashMap<>();
    private final ConcurrentMap<ModelName, RevisionStore> revisions = new ConcurrentHashMap<>();
    private final ConcurrentMap<ModelName, UniqueStore> uniques = new ConcurrentHashMap<>();
    private final ConcurrentMap<ModelName, ReferenceStore> references = new ConcurrentHashMap<>();
    private final BlobStore blobs;
    private final Contents contents;
    private final BlobLedger blobLedger;
    private final UploadSessionStore uploadSessions;
    private final Outbox outbox;
    private final IdempotencyStore idempotency;
    private final SequenceStore sequences;
    private final ExtractionStore extractions;

    public MemoryStorage(Units units) {
        this(units, LONGEST_WAIT);
    }

    /** With binaries elsewhere. */
    public MemoryStorage(Units units, BlobStore blobs) {
        this(units, LONGEST_WAIT, blobs);
    }

    /** @param longestWait how long a unit waits for a row that another holds before it fails */
    public MemoryStorage(Units units, Duration longestWait) {
        this(units, longestWait, new MemoryBlobStore());
    }

    private MemoryStorage(Units units, Duration longestWait, BlobStore blobs) {
        this.blobs = blobs;
        this.contents = new Contents(units, longestWait);
        this.blobLedger = new MemoryBlobLedger(contents);
        this.uploadSessions = new MemoryUploadSessionStore(contents, units);
        this.outbox = new MemoryOutbox(contents);
        this.idempotency = new MemoryIdempotencyStore(contents, units);
        this.sequences = new MemorySequenceStore(contents);
        this.extractions = new MemoryExtractionStore(contents);
    }

    @Override
    public void declare(ModelName model, SearchFields fields) {
        contents.advance(state -> state.with(model, rows -> rows.declared(fields)));
    }

    @Override
    public MetaStore metas(ModelName model) {
        return metas.computeIfAbsent(model, name -> new MemoryMetaStore(name, contents));
    }

    @Override
    public RevisionStore revisions(ModelName model) {
        return revisions.computeIfAbsent(model, name -> new MemoryRevisionStore(name, contents));
    }

    @Override
    public HeadStore heads(ModelName model) {
        return new SteppedHeads(metas(model), revisions(model), outbox);
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public BlobLedger blobLedger() {
        return blobLedger;
    }

    @Override
    public UploadSessionStore uploadSessions() {
        return uploadSessions;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public IdempotencyStore idempotency() {
        return idempotency;
    }

    @Override
    public UniqueStore uniques(ModelName model) {
        return uniques.computeIfAbsent(model, name -> new MemoryUniqueStore(name, contents));
    }

    @Override
    public ReferenceStore references(ModelName model) {
        return references.computeIfAbsent(model, name -> new MemoryReferenceStore(name, contents));
    }

    @Override
    public SequenceStore sequences() {
        return sequences;
    }

    @Override
    public ExtractionStore extractions() {
        return extractions;
    }

    @Override
    public <R> R snapshot(Function<Snapshot, R> reading) {
        return reading.apply(new MemorySnapshot(contents.committed()));
    }

    @Override
    public <R> R inspect(Function<Inspection, R> reading) {
        return reading.apply(new MemoryInspection(contents.committed(), metas.keySet()));
    }

    @Override
    public OutsideStore outside() {
        return OutsideStore.NONE;
    }
}
