package org.specstar.write;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.access.Caller;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.Storage;
import org.specstar.resource.UndecodableRevisionException;
import org.specstar.revision.MalformedRevisionIdException;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.time.Stamp;

/**
 * Changes resources without making revisions. Each method belongs to the unit of work it is called in; what it answers is
 * certain once that unit is committed. Safe for use by many threads.
 */
public final class ResourceLifecycles<T> {
    private final Drafts<T> drafts;
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final WritableRows rows;

    public ResourceLifecycles(RegisteredModel<T> model, Storage storage) {
        this.drafts = new Drafts<>(model.codec());
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
        this.rows = new WritableRows(metas, ResourceTags.of(model));
    }

    /**
     * Makes an existing revision the head; makes no revision. The one that is the head already changes nothing.
     *
     * @param revision a revision id of this resource, or its number
     * @throws MalformedRevisionIdException if the text is neither
     * @throws RevisionNotFoundException if the resource has no such revision
     * @throws UndecodableRevisionException if its stored payload does not fit today's declaration
     */
    public ResourceMeta switchTo(ResourceId id, String revision, Precondition required, Caller caller) {
        ResourceMeta meta = rows.live(id, required);
        RevisionId target = target(id, revision);
        return target.equals(meta.current()) ? meta : switched(meta, target, caller.stamp());
    }

    private static RevisionId target(ResourceId id, String revision) {
        if (RevisionId.number(revision).isEmpty() && RevisionId.parse(revision).isEmpty()) {
            throw new MalformedRevisionIdException(revision);
        }
        return RevisionId.within(id, revision).orElseThrow(() -> new RevisionNotFoundException(id, revision));
    }

    private ResourceMeta switched(ResourceMeta meta, RevisionId target, Stamp by) {
        StoredRevision revision = revisions
                .find(new RevisionKey(target, meta.schemaVersion()))
                .orElseThrow(() -> new RevisionNotFoundException(meta.id(), target.text()));
        return written(meta.withHead(revision.info(), drafts.indexed(drafts.decoded(revision)), by));
    }

    /** Marks the resource as deleted; everything stays. */
    public ResourceMeta delete(ResourceId id, Precondition required, Caller caller) {
        return written(rows.live(id, required).withDeleted(true, caller.stamp()));
    }

    /** Takes the mark away; a resource that is not deleted stays as it is. */
    public ResourceMeta restore(ResourceId id, Precondition required, Caller caller) {
        ResourceMeta meta = rows.any(id, required);
        return meta.deleted() ? written(meta.withDeleted(false, caller.stamp())) : meta;
    }

    /** Removes the resource with its whole history, live or deleted, and answers its last state. */
    public ResourceMeta purge(ResourceId id, Precondition required) {
        ResourceMeta meta = rows.any(id, required);
        revisions.purge(id);
        metas.removeAll(List.of(id));
        return meta;
    }

    /**
     * Removes old revisions for good. The head and the count of revisions ever made stay as they are; what is left may
     * name a parent that is gone.
     */
    public Pruned prune(ResourceId id, Retention retention, Precondition required) {
        ResourceMeta meta = rows.live(id, required);
        List<RevisionInfo> history = revisions.history(id);
        List<RevisionId> unwanted = retention.unwanted(meta.current(), history);
        if (unwanted.isEmpty()) {
            return new Pruned(meta, unwanted);
        }
        revisions.removeAll(keys(history, Set.copyOf(unwanted)));
        return new Pruned(written(meta.withNextVersion()), unwanted);
    }

    private static List<RevisionKey> keys(List<RevisionInfo> history, Set<RevisionId> unwanted) {
        return history.stream()
                .filter(info -> unwanted.contains(info.id()))
                .map(info -> new RevisionKey(info.id(), info.schemaVersion()))
                .toList();
    }

    /** Deletes a page of the live resources that match, all or none; answers them in the order of the search. */
    public List<ResourceMeta> deleteAll(Search search, Caller caller) {
        return marked(search, true, caller.stamp());
    }

    /** Restores a page of the deleted resources that match, all or none; answers them in the order of the search. */
    public List<ResourceMeta> restoreAll(Search search, Caller caller) {
        return marked(search, false, caller.stamp());
    }

    private List<ResourceMeta> marked(Search search, boolean deleted, Stamp by) {
        Condition matching = new Condition.Deleted(!deleted).and(search.condition());
        Set<ResourceId> found = ids(metas.search(new Search(matching, search.limit(), search.offset())));
        Set<ResourceId> locked = metas.lockAll(found).keySet();
        // Looked for again, because others may have changed a row before it was locked.
        Search held = Search.first(locked.size(), matching.and(new Condition.HasId(locked)));
        List<ResourceMeta> changed = metas.search(held).stream()
                .map(meta -> meta.withDeleted(deleted, by))
                .toList();
        metas.saveAll(changed);
        return changed;
    }

    private static Set<ResourceId> ids(List<ResourceMeta> rows) {
        return rows.stream().map(ResourceMeta::id).collect(Collectors.toSet());
    }

    private ResourceMeta written(ResourceMeta meta) {
        metas.update(meta);
        return meta;
    }
}
