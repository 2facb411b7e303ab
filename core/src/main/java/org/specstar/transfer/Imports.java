package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.FileId;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Storage;
import org.specstar.unit.Units;

/**
 * Reads archives into the stores of one model. Sections of other models are passed over. Safe for use by many threads.
 *
 * <p>{@link #load} does everything. Long-running callers with checkpoints use its parts: {@link #verify} once, then
 * {@link #resources} and {@link #storeAll} batch by batch.
 */
public final class Imports {
    private static final int PAGE = 250;

    /** What is kept of an archive takes several times its bytes, and many may be imported at the same time. */
    private static final long KEPT = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 128);

    private static final ArchiveLimits LIMITS = ArchiveLimits.STANDARD;

    private final Clock clock = Clock.systemUTC();
    private final Storage storage;
    private final Units units;
    private final ModelName model;
    private final PayloadCheck check;
    private final Loading loading;
    private final HeadNotes notes;
    private final Executor executor;
    private final long keptBytes;

    /** The calling thread does everything. */
    public Imports(Storage storage, Units units, ModelName model, PayloadCheck check, HeadNotes notes) {
        this(storage, units, model, check, notes, Runnable::run);
    }

    /** @param executor whose threads read ahead, where it has some to spare */
    public Imports(
            Storage storage, Units units, ModelName model, PayloadCheck check, HeadNotes notes, Executor executor) {
        this(storage, units, model, check, notes, executor, KEPT);
    }

    /** @param keptBytes an archive of no more is read once, unless it has binaries or may refer to some; others twice */
    Imports(
            Storage storage,
            Units units,
            ModelName model,
            PayloadCheck check,
            HeadNotes notes,
            Executor executor,
            long keptBytes) {
        this.executor = executor;
        this.keptBytes = keptBytes;
        this.notes = notes;
        this.storage = storage;
        this.units = units;
        this.model = model;
        this.check = check;
        this.loading = new Loading(
                storage.metas(model),
                storage.revisions(model),
                check,
                notes,
                new BlobNotes(model, storage.blobLedger(), check, clock));
    }

    /**
     * Walks through the archive to its end, without storing anything of it. Binaries that it relies on because they are here
     * already count as used from now on: none goes before the grace period for unused ones is over.
     *
     * @throws InvalidArchiveException if it could not be imported, also because of a binary that its revisions refer to and
     *     that is neither in the archive nor here already
     */
    public ArchiveContents verify(InputStream archive) {
        try (EarlyArrivals none = early(0)) {
            return verify(archive, none);
        }
    }

    private ArchiveContents verify(InputStream archive, EarlyArrivals kept) {
        ArchiveReader reader = ArchiveReader.of(archive, model, LIMITS);
        ReferredBlobs blobs = new ReferredBlobs(check, this::used);
        ArchivedResources found = new ArchivedResources(reader, LIMITS, kept.unless(blobs), blobs);
        long resources = 0;
        long revisions = 0;
        while (found.hasNext()) {
            ArchivedResource resource = found.next();
            kept.add(resource, reader.position());
            resources++;
            revisions += resource.revisions().size();
        }
        return new ArchiveContents(resources, revisions, reader.position());
    }

    private EarlyArrivals early(long limit) {
        return new EarlyArrivals(loading::prepared, executor, limit);
    }

    private Set<FileId> used(Collection<FileId> ids) {
        return units.required(
                () -> storage.blobLedger().use(ids, clock.instant()).keySet());
    }

    /**
     * Verifies the archive, then stores it in batches, each in a unit of work of its own: a failure leaves the batches
     * before it. Nothing is written from an invalid archive.
     *
     * @throws InvalidArchiveException if the archive cannot be imported
     * @throws org.specstar.resource.DuplicateResourceException if a resource exists and the rule is to raise an error;
     *     nothing of its batch is written
     * @throws org.specstar.constraint.UniqueConstraintException if a resource would share the value of a unique field with
     *     another; nothing of its batch is written
     * @throws IOException if the source cannot be opened or closed
     */
    public LoadStats load(ArchiveSource archive, OnDuplicate rule) throws IOException {
        return load(archive, rule, ConflictLog.REFUSING);
    }

    /**
     * The same, but values of unique fields are not looked at before all is stored: then those that are not unique are
     * told, and stay as the archive has them.
     */
    public LoadReport loadThenCheck(ArchiveSource archive, OnDuplicate rule) throws IOException {
        ConflictLog log = new ConflictLog();
        LoadStats stats = load(archive, rule, log);
        ConflictLog left = new ConflictLog();
        if (log.isComplete()) {
            left.accept(units.requiresNew(() -> notes.again(log.wanted())));
        } else {
            noteEverythingAgain(left);
        }
        return new LoadReport(stats, left.kept(), left.more());
    }

    /** There were more conflicts than are remembered, and each may be none by now: the whole model is gone through. */
    private void noteEverythingAgain(ConflictLog left) {
        List<ResourceId> page = page(null);
        while (!page.isEmpty()) {
            List<ResourceId> ids = page;
            left.accept(units.requiresNew(() -> notes.again(ids)));
            page = page(ids.get(ids.size() - 1));
        }
    }

    private List<ResourceId> page(@Nullable ResourceId after) {
        return storage.metas(model).walk(after, PAGE).stream()
                .map(ResourceMeta::id)
                .toList();
    }

    private LoadStats load(ArchiveSource archive, OnDuplicate rule, Consumer<List<Conflict>> onConflicts)
            throws IOException {
        try (EarlyArrivals kept = early(check.hasBinaries() ? 0 : keptBytes)) {
            try (InputStream first = archive.open()) {
                verify(first, kept);
            }
            if (kept.areComplete()) {
                return store(kept::next, rule, onConflicts);
            }
        }
        try (InputStream second = archive.open()) {
            ArchivedResources resources = resources(second, 0);
            return store(size -> loading.prepared(resources.nextBatch(size)), rule, onConflicts);
        }
    }

    /** While one batch is stored the next one is made. */
    private LoadStats store(
            Function<BatchSize, List<Arrival>> batches, OnDuplicate rule, Consumer<List<Conflict>> onConflicts) {
        LoadStats stats = LoadStats.NONE;
        BatchSize size = BatchSize.STANDARD;
        List<Arrival> batch = batches.apply(size);
        while (!batch.isEmpty()) {
            BatchSize wanted = size;
            Ahead<List<Arrival>> next = Ahead.of(executor, () -> batches.apply(wanted));
            try {
                long began = System.nanoTime();
                List<Arrival> stored = batch;
                stats = stats.plus(units.requiresNew(() -> loading.store(stored, rule, onConflicts)));
                size = size.after(Duration.ofNanos(System.nanoTime() - began));
                batch = next.get();
            } finally {
                next.end();
            }
        }
        return stats;
    }

    /**
     * The model's resources in an archive. Binaries that come by are stored at once, each in a unit of its own. The walk ends
     * with an error if one that a resource refers to has not come and is not here, or not any more.
     *
     * @param offset 0, or {@link ArchivedResource#resumeAt} of the last resource that was stored
     */
    public ArchivedResources resources(InputStream archive, long offset) {
        ArchiveReader reader = offset == 0
                ? ArchiveReader.of(archive, model, LIMITS)
                : ArchiveReader.resumed(archive, model, offset, LIMITS);
        ReferredBlobs referred =
                new ReferredBlobs(check, ids -> storage.blobLedger().find(ids).keySet());
        return new ArchivedResources(reader, LIMITS, new ImportedBlobs(storage, units, referred), referred);
    }

    /**
     * Stores resources in the running unit of work, or in one of their own if there is none: all or none.
     *
     * @throws org.specstar.resource.DuplicateResourceException if one exists, or comes twice, and the rule is to raise an
     *     error
     */
    public LoadStats storeAll(List<ArchivedResource> batch, OnDuplicate rule) {
        List<Arrival> arrivals = loading.prepared(batch);
        return units.required(() -> loading.store(arrivals, rule, ConflictLog.REFUSING));
    }
}
