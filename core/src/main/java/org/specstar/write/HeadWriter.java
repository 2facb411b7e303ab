package org.specstar.write;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specstar.access.Caller;
import org.specstar.event.Announcer;
import org.specstar.event.Change;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.resource.HeadStore;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.ResourceView;
import org.specstar.resource.Storage;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;
import org.specstar.time.Stamp;
import org.specstar.write.Content.Revising;

/**
 * Makes the revisions that writes want to be heads, of rows that are held. What has to hold for a head is checked here, so
 * that no write can leave it out.
 */
final class HeadWriter<T> {
    private final RegisteredModel<T> model;
    private final Drafts<T> drafts;
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final HeadStore rows;
    private final Heads heads;
    private final Binaries<T> binaries;
    private final ResourceTags tags;
    private final Announcer announcer;
    private final HeadRules<T> rules;
    private final IdSource ids;

    HeadWriter(RegisteredModel<T> model, Storage storage, Announcer announcer, IdSource ids) {
        this.model = model;
        this.drafts = new Drafts<>(model, storage);
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
        this.rows = storage.heads(model.name());
        this.heads = new Heads(revisions);
        this.binaries = new Binaries<>(model, storage);
        this.tags = ResourceTags.of(model);
        this.announcer = announcer;
        this.rules = new HeadRules<>(model, storage);
        this.ids = ids;
    }

    Optional<Written> inserted(RevisionInfo first, Draft<T> draft) {
        ResourceMeta meta = ResourceMeta.ofFirst(first, draft.indexed());
        bring(draft);
        StoredRevision revision = new StoredRevision(first, draft.payload());
        List<Change> told = announcer.announce(new Change(model.name(), meta.id(), 1));
        if (!rows.insert(new ResourceView(meta, revision), told)) {
            return Optional.empty();
        }
        // After the row, so that a taken id leaves none behind; the unit fails with whatever fails here.
        binaries.keep(draft.binaries());
        binaries.refer(revision.key(), draft.binaries());
        rules.noteNew(meta.id(), draft.value());
        return Optional.of(result(meta, first));
    }

    /** The bytes before a row is held: while a disk or a bucket takes them, nobody waits for this unit. */
    void bring(Draft<T> draft) {
        revisions.bring(draft.payload());
    }

    /** Binaries first: what fails later leaves some that nobody refers to, never a revision without them. */
    private void save(RevisionInfo info, Draft<T> draft) {
        StoredRevision revision = new StoredRevision(info, draft.payload());
        binaries.keep(draft.binaries());
        revisions.save(revision);
        binaries.refer(revision.key(), draft.binaries());
    }

    RevisionInfo first(ResourceId id, Draft<T> draft, RevisionStatus status, Stamp by) {
        ResourceId free = ReservedIdException.refuseReserved(id);
        return new RevisionInfo(
                ids.next(), free.revision(1), null, null, model.schema().version(), draft.hash(), status, by, by);
    }

    Written appended(ResourceMeta meta, Revising<T> revising, Caller caller) {
        return appended(meta, revising, caller, rules);
    }

    private Written appended(ResourceMeta meta, Revising<T> revising, Caller caller, HeadRules<T> kept) {
        RevisionInfo head = heads.info(meta);
        Draft<T> draft = revising.draft(meta, () -> heads.stored(meta));
        if (isHead(draft, head, meta)) {
            return result(meta, head);
        }
        kept.follow(meta, draft, () -> drafts.decoded(heads.stored(meta)));
        RevisionInfo next = next(meta, draft, caller.stamp());
        save(next, draft);
        return written(meta.withHead(next, draft.indexed(), caller.stamp()), next);
    }

    /** Equal hashes are not enough: a revision that SpecStar has migrated carries the hash of its bytes before. */
    private boolean isHead(Draft<T> draft, RevisionInfo head, ResourceMeta meta) {
        return draft.hash().equals(head.dataHash())
                && Arrays.equals(
                        draft.payload().bytes(), heads.stored(meta).payload().bytes());
    }

    private RevisionInfo next(ResourceMeta meta, Draft<T> draft, Stamp by) {
        int highest = Math.max(meta.totalRevisionCount(), revisions.highestNumber(meta.id()));
        if (highest >= RevisionId.HIGHEST) {
            throw new TooManyRevisionsException(meta.id());
        }
        RevisionId id = meta.id().revision(highest + 1);
        UUID uid = ids.next();
        return new RevisionInfo(
                uid, id, meta.current(), null, model.schema().version(), draft.hash(), model.defaultStatus(), by, by);
    }

    Written rewritten(ResourceMeta meta, RevisionInfo head, Revising<T> revising, RevisionStatus status, Stamp by) {
        if (head.status() != RevisionStatus.DRAFT && status != RevisionStatus.DRAFT) {
            throw new CannotModifyException(head.id());
        }
        Draft<T> draft = revising.draft(meta, () -> heads.stored(meta));
        if (isHead(draft, head, meta)) {
            return relabelled(meta, head, status, by);
        }
        rules.follow(meta, draft, () -> drafts.decoded(heads.stored(meta)));
        RevisionInfo after =
                head.modified(ids.next(), status, by).withPayload(model.schema().version(), draft.hash());
        save(after, draft);
        binaries.forget(heads.removeOtherForms(head, after));
        return written(meta.withHead(after, draft.indexed(), by), after);
    }

    Written relabelled(ResourceMeta meta, RevisionInfo head, RevisionStatus status, Stamp by) {
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

    /** What is noted may be out of date, so that the head does not refer to the targets at all: then it is noted anew. */
    Written detached(ResourceMeta meta, Content<T> content, Caller caller) {
        HeadRules<T> trusting = rules.trustingReferences();
        Written written = appended(meta, content.prepared(drafts), caller, trusting);
        if (written.head().id().equals(meta.current())) {
            trusting.noteAll(Map.of(meta.id(), drafts.decoded(heads.stored(written.meta()))));
        }
        return written;
    }
}
