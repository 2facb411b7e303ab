package org.specstar.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.id.ResourceId;
import org.specstar.payload.Payload;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** Stores batches of archived resources in the running unit of work. See ADR 0009 for what happens to existing ones. */
final class Loading {
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final PayloadCheck check;
    private final HeadNotes notes;
    private final BlobNotes blobs;

    Loading(MetaStore metas, RevisionStore revisions, PayloadCheck check, HeadNotes notes, BlobNotes blobs) {
        this.blobs = blobs;
        this.notes = notes;
        this.metas = metas;
        this.revisions = revisions;
        this.check = check;
    }

    /** @param onConflicts hears of values that are not unique; by throwing it refuses the batch */
    LoadStats store(List<ArchivedResource> batch, OnDuplicate rule, Consumer<List<Conflict>> onConflicts) {
        Map<ResourceId, ResourceMeta> existing =
                metas.lockAll(batch.stream().map(ArchivedResource::id).toList());
        return switch (rule) {
            case OVERWRITE -> overwrite(batch, existing, onConflicts);
            case SKIP -> skip(batch, existing.keySet(), onConflicts);
            case RAISE_ERROR -> raise(batch, existing.keySet(), onConflicts);
        };
    }

    /** Of a resource that the batch has twice the later wins, as it would in two batches. */
    private LoadStats overwrite(
            List<ArchivedResource> batch,
            Map<ResourceId, ResourceMeta> existing,
            Consumer<List<Conflict>> onConflicts) {
        Map<ResourceId, ArchivedResource> last = new LinkedHashMap<>();
        batch.forEach(resource -> last.put(resource.id(), resource));
        metas.saveAll(
                last.values().stream().map(resource -> row(resource, existing)).toList());
        // Also of ids that did not exist: another import may have added them since. The rows just written keep it out.
        revisions.purgeAll(last.keySet());
        blobs.purged(last.keySet());
        saveRevisions(last.values());
        onConflicts.accept(notes.stored(last.values()));
        return new LoadStats(batch.size(), 0);
    }

    private ResourceMeta row(ArchivedResource resource, Map<ResourceId, ResourceMeta> existing) {
        ResourceMeta row = notes.row(resource);
        ResourceMeta replaced = existing.get(resource.id());
        // Beyond every version that was shown before, so that entity tags issued then never match again.
        return replaced == null ? row : row.withVersion(replaced.version() + 1);
    }

    private LoadStats skip(
            List<ArchivedResource> batch, Set<ResourceId> existing, Consumer<List<Conflict>> onConflicts) {
        List<ArchivedResource> fresh = batch.stream()
                .filter(resource -> isInserted(resource, existing))
                .toList();
        saveRevisions(fresh);
        onConflicts.accept(notes.stored(fresh));
        return new LoadStats(fresh.size(), batch.size() - fresh.size());
    }

    private LoadStats raise(
            List<ArchivedResource> batch, Set<ResourceId> existing, Consumer<List<Conflict>> onConflicts) {
        for (ArchivedResource resource : batch) {
            if (!isInserted(resource, existing)) {
                throw DuplicateResourceException.duringLoad(resource.id());
            }
        }
        saveRevisions(batch);
        onConflicts.accept(notes.stored(batch));
        return new LoadStats(batch.size(), 0);
    }

    /** Adds the row if it is new, also in the eyes of whoever imports at the same time, and in this batch. */
    private boolean isInserted(ArchivedResource resource, Set<ResourceId> existing) {
        return !existing.contains(resource.id()) && metas.insert(notes.row(resource));
    }

    private void saveRevisions(Collection<ArchivedResource> resources) {
        revisions.saveAll(resources.stream()
                .flatMap(resource -> resource.revisions().stream())
                .map(this::stored)
                .toList());
        noteGaps(resources);
        blobs.stored(resources);
    }

    /** What was pruned before the archive was made is no loss of this store. */
    private void noteGaps(Collection<ArchivedResource> resources) {
        Map<ResourceId, Integer> absent = new HashMap<>();
        for (ArchivedResource resource : resources) {
            int count = resource.absentNumbers();
            if (count > 0) {
                absent.put(resource.id(), count);
            }
        }
        revisions.noteAbsent(absent);
    }

    private StoredRevision stored(RevisionRecord revision) {
        byte[] bytes = revision.payload();
        return new StoredRevision(revision.info(), Payload.of(bytes, check.fingerprint(revision.info(), bytes)));
    }
}
