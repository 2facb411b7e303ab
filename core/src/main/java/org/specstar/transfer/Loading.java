package org.specstar.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
        return switch (rule) {
            case OVERWRITE -> overwrite(batch, onConflicts);
            case SKIP -> skip(batch, onConflicts);
            case RAISE_ERROR -> raise(batch, onConflicts);
        };
    }

    /** Of a resource that the batch has twice the later wins, as it would in two batches. */
    private LoadStats overwrite(List<ArchivedResource> batch, Consumer<List<Conflict>> onConflicts) {
        Map<ResourceId, ArchivedResource> last = new LinkedHashMap<>();
        batch.forEach(resource -> last.put(resource.id(), resource));
        Set<ResourceId> added = inserted(last.values());
        replace(last.values().stream()
                .filter(resource -> !added.contains(resource.id()))
                .toList());
        saveRevisions(last.values());
        onConflicts.accept(notes.stored(last.values()));
        return new LoadStats(batch.size(), 0);
    }

    /** Adds the rows that are new, also in the eyes of whoever imports at the same time: nothing else is there of those. */
    private Set<ResourceId> inserted(Collection<ArchivedResource> resources) {
        return new HashSet<>(metas.insertAll(resources.stream().map(notes::row).toList()));
    }

    private void replace(List<ArchivedResource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        List<ResourceId> ids = resources.stream().map(ArchivedResource::id).toList();
        Map<ResourceId, ResourceMeta> existing = metas.lockAll(ids);
        metas.saveAll(
                resources.stream().map(resource -> row(resource, existing)).toList());
        revisions.purgeAll(ids);
        blobs.purged(ids);
    }

    private ResourceMeta row(ArchivedResource resource, Map<ResourceId, ResourceMeta> existing) {
        ResourceMeta row = notes.row(resource);
        ResourceMeta replaced = existing.get(resource.id());
        // Beyond every version that was shown before, so that entity tags issued then never match again.
        return replaced == null ? row : row.withVersion(replaced.version() + 1);
    }

    private LoadStats skip(List<ArchivedResource> batch, Consumer<List<Conflict>> onConflicts) {
        Set<ResourceId> added = inserted(batch);
        // Of one that the batch has twice the first.
        List<ArchivedResource> fresh =
                batch.stream().filter(resource -> added.remove(resource.id())).toList();
        saveRevisions(fresh);
        onConflicts.accept(notes.stored(fresh));
        return new LoadStats(fresh.size(), batch.size() - fresh.size());
    }

    private LoadStats raise(List<ArchivedResource> batch, Consumer<List<Conflict>> onConflicts) {
        Set<ResourceId> added = inserted(batch);
        for (ArchivedResource resource : batch) {
            if (!added.remove(resource.id())) {
                throw DuplicateResourceException.duringLoad(resource.id());
            }
        }
        saveRevisions(batch);
        onConflicts.accept(notes.stored(batch));
        return new LoadStats(batch.size(), 0);
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
