package org.specstar.write;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.event.Operations;
import org.specstar.event.Subject;
import org.specstar.id.ModelName;
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
import org.specstar.search.Search;
import org.specstar.time.Stamp;

/**
 * Changes resources without making revisions. Each method belongs to the unit of work it is called in; what it answers is
 * certain once that unit is committed. Safe for use by many threads.
 */
public final class ResourceLifecycles<T> {
    private final Drafts<T> drafts;
    private final Binaries<T> binaries;
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final WritableRows rows;
    private final HeadRules<T> rules;
    private final Operations operations;
    private final Deletions deletions;
    private final DeletionMarks marks;
    private final ModelName model;

    /** @param deletions does what follows from a deletion */
    public ResourceLifecycles(RegisteredModel<T> model, Storage storage, Operations operations, Deletions deletions) {
        this.model = model.name();
        this.operations = operations;
        this.deletions = deletions;
        this.rules = new HeadRules<>(model, storage);
        this.drafts = new Drafts<>(model, storage);
        this.binaries = new Binaries<>(model, storage);
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
        this.rows = new WritableRows(metas, ResourceTags.of(model));
        this.marks = new DeletionMarks(metas, rows, operations);
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
        return operations.start(
                ResourceAction.SWITCH,
                caller,
                Subject.of(id).withRevision(revision),
                () -> switched(id, revision, required, caller.stamp()));
    }

    private ResourceMeta switched(ResourceId id, String revision, Precondition required, Stamp by) {
        ResourceMeta meta = rows.live(id, required);
        RevisionId target = target(id, revision);
        return target.equals(meta.current()) ? meta : switched(meta, target, by);
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
        T payload = drafts.decoded(revision);
        if (!rules.isEmpty()) {
            rules.readmit(Map.of(meta.id(), payload));
        }
        return written(meta.withHead(revision.info(), drafts.indexed(payload), by));
    }

    /** Marks the resource as deleted; everything stays. What refers to it follows, as it is declared. */
    public ResourceMeta delete(ResourceId id, Precondition required, Caller caller) {
        return operations.start(
                ResourceAction.DELETE, caller, Subject.of(id), () -> deleted(rows.live(id, required), caller));
    }

    private ResourceMeta deleted(ResourceMeta row, Caller caller) {
        ResourceMeta deleted = written(row.withDeleted(true, caller.stamp()));
        rules.forget(List.of(row.id()));
        deletions.follow(model, List.of(row.id()), caller);
        return deleted;
    }

    /** Takes the mark away; a resource that is not deleted stays as it is. */
    public ResourceMeta restore(ResourceId id, Precondition required, Caller caller) {
        return operations.start(
                ResourceAction.RESTORE, caller, Subject.of(id), () -> restored(rows.any(id, required), caller.stamp()));
    }

    private ResourceMeta restored(ResourceMeta row, Stamp by) {
        if (!row.deleted()) {
            return row;
        }
        readmit(List.of(row));
        return written(row.withDeleted(false, by));
    }

    private void readmit(List<ResourceMeta> rows) {
        if (rules.isEmpty()) {
            return;
        }
        Map<RevisionKey, StoredRevision> stored =
                revisions.findAll(rows.stream().map(ResourceMeta::headKey).toList());
        Map<ResourceId, T> payloads = new LinkedHashMap<>();
        for (ResourceMeta row : rows) {
            StoredRevision head = Optional.ofNullable(stored.get(row.headKey()))
                    .orElseThrow(() -> new RevisionNotFoundException(
                            row.id(), row.current().text()));
            payloads.put(row.id(), drafts.decoded(head));
        }
        rules.readmit(payloads);
    }

    /** Removes the resource with its whole history, live or deleted, and answers its last state. */
    public ResourceMeta purge(ResourceId id, Precondition required, Caller caller) {
        return operations.start(
                ResourceAction.PERMANENTLY_DELETE, caller, Subject.of(id), () -> purged(rows.any(id, required)));
    }

    private ResourceMeta purged(ResourceMeta row) {
        List<ResourceId> id = List.of(row.id());
        revisions.purge(row.id());
        binaries.forgetAll(id);
        metas.removeAll(id);
        rules.forget(id);
        return row;
    }

    /**
     * Removes old revisions for good. The head and the count of revisions ever made stay as they are; what is left may
     * name a parent that is gone.
     */
    public Pruned prune(ResourceId id, Retention retention, Precondition required, Caller caller) {
        return operations.start(
                ResourceAction.PRUNE, caller, Subject.of(id), () -> pruned(rows.live(id, required), retention));
    }

    private Pruned pruned(ResourceMeta meta, Retention retention) {
        List<RevisionInfo> history = revisions.history(meta.id());
        List<RevisionId> unwanted = retention.unwanted(meta.current(), history);
        if (unwanted.isEmpty()) {
            return new Pruned(meta, unwanted);
        }
        List<RevisionKey> removed = keys(history, Set.copyOf(unwanted));
        revisions.removeAll(removed);
        binaries.forget(removed);
        return new Pruned(written(meta.withNextVersion()), unwanted);
    }

    private static List<RevisionKey> keys(List<RevisionInfo> history, Set<RevisionId> unwanted) {
        return history.stream()
                .filter(info -> unwanted.contains(info.id()))
                .map(info -> new RevisionKey(info.id(), info.schemaVersion()))
                .toList();
    }

    /**
     * Deletes a page of the live resources that match, all or none; answers them in the order of the search. What refers to
     * them follows, as it is declared.
     */
    public List<ResourceMeta> deleteAll(Search search, Caller caller) {
        operations.permit(ResourceAction.DELETE, caller, Subject.of(search));
        List<ResourceMeta> live = marks.held(search, false);
        permitEach(ResourceAction.DELETE, live, caller);
        List<ResourceMeta> deleted = marked(live, caller);
        deletions.follow(model, deleted.stream().map(ResourceMeta::id).toList(), caller);
        return deleted;
    }

    /**
     * Deletes those of the resources that are live, because something they refer to was deleted.
     *
     * @return those that it has deleted; what follows from that is for the caller to do
     */
    public List<ResourceId> deleteFollowing(Collection<ResourceId> ids, Caller caller) {
        List<ResourceMeta> live = metas.lockAll(ids).values().stream()
                .filter(row -> !row.deleted())
                .sorted(Comparator.comparing(row -> row.id().text()))
                .toList();
        Set<ResourceId> found = live.stream().map(ResourceMeta::id).collect(Collectors.toSet());
        rules.forget(ids.stream().filter(id -> !found.contains(id)).toList());
        return marked(live, caller).stream().map(ResourceMeta::id).toList();
    }

    private List<ResourceMeta> marked(List<ResourceMeta> live, Caller caller) {
        List<ResourceMeta> deleted = marks.set(live, true, ResourceAction.DELETE, caller);
        rules.forget(deleted.stream().map(ResourceMeta::id).toList());
        return deleted;
    }

    /** Restores a page of the deleted resources that match, all or none; answers them in the order of the search. */
    public List<ResourceMeta> restoreAll(Search search, Caller caller) {
        operations.permit(ResourceAction.RESTORE, caller, Subject.of(search));
        List<ResourceMeta> deleted = marks.held(search, true);
        permitEach(ResourceAction.RESTORE, deleted, caller);
        readmit(deleted);
        return marks.set(deleted, false, ResourceAction.RESTORE, caller);
    }

    /** Whether a caller may do something can depend on the resource. */
    private void permitEach(ResourceAction action, List<ResourceMeta> found, Caller caller) {
        found.forEach(row -> operations.permit(action, caller, Subject.of(row.id())));
    }

    private ResourceMeta written(ResourceMeta meta) {
        metas.update(meta);
        return meta;
    }
}
