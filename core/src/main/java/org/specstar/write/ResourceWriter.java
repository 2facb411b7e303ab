package org.specstar.write;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.specstar.access.Caller;
import org.specstar.event.Announcer;
import org.specstar.event.Change;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.Storage;
import org.specstar.resource.UndecodableRevisionException;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;
import org.specstar.time.Stamp;
import org.specstar.write.Content.Revising;

/**
 * Makes and changes revisions. Each method belongs to the unit of work it is called in; what it answers is certain once
 * that unit is committed. Two writers of one resource never make the same revision: the number comes from the row that the
 * unit has locked. Safe for use by many threads.
 *
 * @param <T> the payload
 */
public final class ResourceWriter<T> {
    private final RegisteredModel<T> model;
    private final Drafts<T> drafts;
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final WritableRows rows;
    private final Heads heads;
    private final ResourceTags tags;
    private final Announcer announcer;
    private final IdSource ids;

    public ResourceWriter(RegisteredModel<T> model, Storage storage, Announcer announcer, IdSource ids) {
        this.model = model;
        this.drafts = new Drafts<>(model.codec());
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
        this.tags = ResourceTags.of(model);
        this.rows = new WritableRows(metas, tags);
        this.heads = new Heads(revisions);
        this.announcer = announcer;
        this.ids = ids;
    }

    /**
     * Makes a resource.
     *
     * @param content given whole: there is no head to change
     * @throws org.specstar.payload.InvalidPayloadException if the content is not a payload of the model
     * @throws DuplicateResourceException if there is one of this id, live or deleted
     */
    public Written create(Content<T> content, Creation how, Caller caller) {
        Draft draft = content.prepared(drafts).draft(Heads::none);
        ResourceId given = how.id();
        ResourceId id = ReservedIdException.refuseReserved(
                given != null ? given : new ResourceId(model.ids().next(ids)));
        RevisionStatus status = how.status();
        RevisionInfo first = first(id, draft, status != null ? status : model.defaultStatus(), caller.stamp());
        return inserted(first, draft).orElseThrow(() -> new DuplicateResourceException(id));
    }

    /**
     * Makes a new head. A payload equal to the head's changes nothing.
     *
     * @throws ResourceNotFoundException if there is no such resource
     * @throws ResourceGoneException if it is deleted
     * @throws org.specstar.patch.PatchException if the content is a patch that does not apply
     * @throws UndecodableRevisionException if the content is made from a head that does not fit today's declaration
     */
    public Written update(ResourceId id, Content<T> content, Precondition required, Caller caller) {
        Revising revising = content.prepared(drafts);
        return appended(rows.live(id, required), revising, caller);
    }

    /**
     * Makes a new head, or the resource if there is none of this id.
     *
     * @param content given whole
     * @throws ResourceGoneException if it is deleted
     */
    public Written createOrUpdate(ResourceId id, Content<T> content, Precondition required, Caller caller) {
        Revising revising = content.prepared(drafts);
        Optional<ResourceMeta> existing = metas.lock(id);
        while (existing.isEmpty()) {
            required.requireWithout(id);
            Draft draft = revising.draft(Heads::none);
            RevisionInfo first =
                    first(ReservedIdException.refuseReserved(id), draft, model.defaultStatus(), caller.stamp());
            Optional<Written> created = inserted(first, draft);
            if (created.isPresent()) {
                return created.get();
            }
            // Somebody else has made it since the look: now it can be locked, unless it is purged again at once.
            existing = metas.lock(id);
        }
        return appended(rows.checked(WritableRows.live(existing.get()), required), revising, caller);
    }

    /**
     * Changes the head in place: it keeps its id, its parent and its creation, and gets a new uid. What it was before is
     * gone. A modification that changes nothing answers the head.
     *
     * @throws CannotModifyException if the payload is to change, the head is stable and does not become a draft
     */
    public Written modify(ResourceId id, Modification<T> how, Precondition required, Caller caller) {
        Optional<Revising> revising = how.content().map(content -> content.prepared(drafts));
        ResourceMeta meta = rows.live(id, required);
        RevisionInfo head = heads.info(meta);
        RevisionStatus status = how.statusAfter(head.status());
        return revising.isPresent()
                ? rewritten(meta, head, revising.get(), status, caller.stamp())
                : relabelled(meta, head, status, caller.stamp());
    }

    private Optional<Written> inserted(RevisionInfo first, Draft draft) {
        ResourceMeta meta = ResourceMeta.ofFirst(first, draft.indexed());
        // The row before the payload: whoever comes second for an id stores nothing.
        if (!metas.insert(meta)) {
            return Optional.empty();
        }
        revisions.save(new StoredRevision(first, draft.payload()));
        announcer.announce(new Change(model.name(), meta.id(), 1));
        return Optional.of(result(meta, first));
    }

    private RevisionInfo first(ResourceId id, Draft draft, RevisionStatus status, Stamp by) {
        return new RevisionInfo(
                ids.next(), id.revision(1), null, null, model.schema().version(), draft.hash(), status, by, by);
    }

    private Written appended(ResourceMeta meta, Revising revising, Caller caller) {
        RevisionInfo head = heads.info(meta);
        Draft draft = revising.draft(() -> heads.stored(meta));
        if (isHead(draft, head, meta)) {
            return result(meta, head);
        }
        RevisionInfo next = next(meta, draft, caller.stamp());
        revisions.save(new StoredRevision(next, draft.payload()));
        return written(meta.withHead(next, draft.indexed(), caller.stamp()), next);
    }

    /** Equal hashes are not enough: a revision that SpecStar has migrated carries the hash of its bytes before. */
    private boolean isHead(Draft draft, RevisionInfo head, ResourceMeta meta) {
        return draft.hash().equals(head.dataHash())
                && Arrays.equals(
                        draft.payload().bytes(), heads.stored(meta).payload().bytes());
    }

    private RevisionInfo next(ResourceMeta meta, Draft draft, Stamp by) {
        int highest = Math.max(meta.totalRevisionCount(), revisions.highestNumber(meta.id()));
        if (highest >= RevisionId.HIGHEST) {
            throw new TooManyRevisionsException(meta.id());
        }
        RevisionId id = meta.id().revision(highest + 1);
        UUID uid = ids.next();
        return new RevisionInfo(
                uid, id, meta.current(), null, model.schema().version(), draft.hash(), model.defaultStatus(), by, by);
    }

    private Written rewritten(
            ResourceMeta meta, RevisionInfo head, Revising revising, RevisionStatus status, Stamp by) {
        if (head.status() != RevisionStatus.DRAFT && status != RevisionStatus.DRAFT) {
            throw new CannotModifyException(head.id());
        }
        Draft draft = revising.draft(() -> heads.stored(meta));
        if (isHead(draft, head, meta)) {
            return relabelled(meta, head, status, by);
        }
        RevisionInfo after =
                head.modified(ids.next(), status, by).withPayload(model.schema().version(), draft.hash());
        revisions.save(new StoredRevision(after, draft.payload()));
        heads.forgetOtherForms(head, after);
        return written(meta.withHead(after, draft.indexed(), by), after);
    }

    private Written relabelled(ResourceMeta meta, RevisionInfo head, RevisionStatus status, Stamp by) {
        if (status == head.status()) {
            return result(meta, head);
        }
        RevisionInfo after = head.modified(ids.next(), status, by);
        revisions.save(new StoredRevision(after, heads.stored(meta).payload()));
        return written(meta.withHead(after, meta.indexedData(), by), after);
    }

    private Written written(ResourceMeta meta, RevisionInfo head) {
        metas.update(meta);
        return result(meta, head);
    }

    private Written result(ResourceMeta meta, RevisionInfo head) {
        return new Written(meta, head, tags.of(meta));
    }
}
