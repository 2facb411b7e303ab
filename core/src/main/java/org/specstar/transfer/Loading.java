package org.specstar.transfer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Loading(MetaStore metas, RevisionStore revisions, PayloadCheck check) {
        this.metas = metas;
        this.revisions = revisions;
        this.check = check;
    }

    LoadStats store(List<ArchivedResource> batch, OnDuplicate rule) {
        Map<ResourceId, ResourceMeta> existing =
                metas.lockAll(batch.stream().map(ArchivedResource::id).toList());
        return switch (rule) {
            case OVERWRITE -> overwrite(batch, existing);
            case SKIP -> skip(batch, existing.keySet());
            case RAISE_ERROR -> raise(batch, existing.keySet());
        };
    }

    /** Of a resource that the batch has twice the later wins, as it would in two batches. */
    private LoadStats overwrite(List<ArchivedResource> batch, Map<ResourceId, ResourceMeta> existing) {
        Map<ResourceId, ArchivedResource> last = new LinkedHashMap<>();
        batch.forEach(resource -> last.put(resource.id(), resource));
        metas.saveAll(
                last.values().stream().map(resource -> row(resource, existing)).toList());
        // Also of ids that did not exist: another import may have added them since. The rows just written keep it out.
        revisions.purgeAll(last.keySet());
        saveRevisions(last.values());
        return new LoadStats(batch.size(), 0);
    }

    private static ResourceMeta row(ArchivedResource resource, Map<ResourceId, ResourceMeta> existing) {
        ResourceMeta replaced = existing.get(resource.id());
        // Beyond every version that was shown before, so that entity tags issued then never match again.
        return replaced == null ? resource.meta() : resource.meta().withVersion(replaced.version() + 1);
    }

    private LoadStats skip(List<ArchivedResource> batch, Set<ResourceId> existing) {
        List<ArchivedResource> fresh = batch.stream()
                .filter(resource -> isInserted(resource, existing))
                .toList();
        saveRevisions(fresh);
        return new LoadStats(fresh.size(), batch.size() - fresh.size());
    }

    private LoadStats raise(List<ArchivedResource> batch, Set<ResourceId> existing) {
        for (ArchivedResource resource : batch) {
            if (!isInserted(resource, existing)) {
                throw DuplicateResourceException.duringLoad(resource.id());
            }
        }
        saveRevisions(batch);
        return new LoadStats(batch.size(), 0);
    }

    /** Adds the row if it is new, also in the eyes of whoever imports at the same time, and in this batch. */
    private boolean isInserted(ArchivedResource resource, Set<ResourceId> existing) {
        return !existing.contains(resource.id()) && metas.insert(resource.meta());
    }

    private void saveRevisions(Collection<ArchivedResource> resources) {
        revisions.saveAll(resources.stream()
                .flatMap(resource -> resource.revisions().stream())
                .map(this::stored)
                .toList());
    }

    private StoredRevision stored(RevisionRecord revision) {
        byte[] bytes = revision.payload();
        return new StoredRevision(revision.info(), Payload.of(bytes, check.fingerprint(revision.info(), bytes)));
    }
}
