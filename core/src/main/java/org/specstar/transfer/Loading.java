package org.specstar.transfer;

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

    /** Needs no unit of work. */
    List<Arrival> prepared(List<ArchivedResource> batch) {
        return batch.stream().map(this::prepared).toList();
    }

    private Arrival prepared(ArchivedResource resource) {
        return new Arrival(
                resource,
                notes.row(resource),
                resource.revisions().stream().map(this::stored).toList());
    }

    private StoredRevision stored(RevisionRecord revision) {
        byte[] bytes = revision.payload();
        return new StoredRevision(revision.info(), Payload.of(bytes, check.fingerprint(revision.info(), bytes)));
    }

    /** @param onConflicts hears of values that are not unique; by throwing it refuses the batch */
    LoadStats store(List<Arrival> batch, OnDuplicate rule, Consumer<List<Conflict>> onConflicts) {
        return switch (rule) {
            case OVERWRITE -> overwrite(batch, onConflicts);
            case SKIP -> skip(batch, onConflicts);
            case RAISE_ERROR -> raise(batch, onConflicts);
        };
    }

    /** Of a resource that the batch has twice the later wins, as it would in two batches. */
    private LoadStats overwrite(List<Arrival> batch, Consumer<List<Conflict>> onConflicts) {
        Map<ResourceId, Arrival> last = new LinkedHashMap<>();
        batch.forEach(arrival -> last.put(arrival.id(), arrival));
        List<Arrival> arrivals = List.copyOf(last.values());
        Set<ResourceId> added = inserted(arrivals);
        replace(arrivals.stream()
                .filter(arrival -> !added.contains(arrival.id()))
                .toList());
        save(arrivals, onConflicts);
        return new LoadStats(batch.size(), 0);
    }

    /** Adds the rows that are new, also in the eyes of whoever imports at the same time: nothing else is there of those. */
    private Set<ResourceId> inserted(List<Arrival> arrivals) {
        return new HashSet<>(metas.insertAll(arrivals.stream().map(Arrival::row).toList()));
    }

    private void replace(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        List<ResourceId> ids = arrivals.stream().map(Arrival::id).toList();
        Map<ResourceId, ResourceMeta> existing = metas.lockAll(ids);
        metas.saveAll(arrivals.stream().map(arrival -> row(arrival, existing)).toList());
        revisions.purgeAll(ids);
        blobs.purged(ids);
    }

    private static ResourceMeta row(Arrival arrival, Map<ResourceId, ResourceMeta> existing) {
        ResourceMeta row = arrival.row();
        ResourceMeta replaced = existing.get(arrival.id());
        // Beyond every version that was shown before, so that entity tags issued then never match again.
        return replaced == null ? row : row.withVersion(replaced.version() + 1);
    }

    private LoadStats skip(List<Arrival> batch, Consumer<List<Conflict>> onConflicts) {
        Set<ResourceId> added = inserted(batch);
        // Of one that the batch has twice the first.
        List<Arrival> fresh =
                batch.stream().filter(arrival -> added.remove(arrival.id())).toList();
        save(fresh, onConflicts);
        return new LoadStats(fresh.size(), batch.size() - fresh.size());
    }

    private LoadStats raise(List<Arrival> batch, Consumer<List<Conflict>> onConflicts) {
        Set<ResourceId> added = inserted(batch);
        for (Arrival arrival : batch) {
            if (!added.remove(arrival.id())) {
                throw DuplicateResourceException.duringLoad(arrival.id());
            }
        }
        save(batch, onConflicts);
        return new LoadStats(batch.size(), 0);
    }

    /** What belongs to rows that have been stored. */
    private void save(List<Arrival> arrivals, Consumer<List<Conflict>> onConflicts) {
        revisions.saveAll(arrivals.stream()
                .flatMap(arrival -> arrival.revisions().stream())
                .toList());
        List<ArchivedResource> resources = Arrival.resources(arrivals);
        noteGaps(resources);
        blobs.stored(resources);
        onConflicts.accept(notes.stored(resources));
    }

    /** What was pruned before the archive was made is no loss of this store. */
    private void noteGaps(List<ArchivedResource> resources) {
        Map<ResourceId, Integer> absent = new HashMap<>();
        for (ArchivedResource resource : resources) {
            int count = resource.absentNumbers();
            if (count > 0) {
                absent.put(resource.id(), count);
            }
        }
        revisions.noteAbsent(absent);
    }
}
