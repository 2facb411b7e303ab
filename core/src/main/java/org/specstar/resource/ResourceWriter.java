package org.specstar.resource;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.event.Announcer;
import org.specstar.event.Change;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.patch.PayloadPatch;
import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;
import org.specstar.time.Stamp;

/**
 * Everything that changes a resource. Each method belongs to the unit of work it is called in; what it answers is certain
 * once that unit is committed. Two writers of one resource never make the same revision: the number comes from the row
 * that the unit has locked. Safe for use by many threads.
 *
 * @param <T> the payload
 */
public final class ResourceWriter<T> {
    private final RegisteredModel<T> model;
    private final PayloadCodec<T> codec;
    private final StoredPayloads<T> stored;
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final Announcer announcer;
    private final IdSource ids;

    public ResourceWriter(RegisteredModel<T> model, Storage storage, Announcer announcer, IdSource ids) {
        this.model = model;
        this.codec = model.codec();
        this.stored = new StoredPayloads<>(codec);
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
        this.announcer = announcer;
        this.ids = ids;
    }

    /**
     * Makes a resource under a fresh id.
     *
     * @throws org.specstar.payload.InvalidPayloadException if the body is not a payload of the model
     */
    public RevisionInfo create(byte[] body, Caller caller) {
        Draft draft = draft(body);
        ResourceId id = new ResourceId(model.name().text() + ":" + ids.next());
        RevisionInfo info = info(id.revision(1), null, draft, caller.stamp());
        revisions.save(new StoredRevision(info, draft.payload()));
        metas.insert(ResourceMeta.ofFirst(info, draft.indexed()));
        announcer.announce(new Change(model.name(), id, 1));
        return info;
    }

    /**
     * Makes a new head from a whole payload. A payload equal to the head's changes nothing and answers the head.
     *
     * @throws ResourceNotFoundException if there is no such resource
     * @throws ResourceGoneException if it is deleted
     */
    public RevisionInfo replace(ResourceId id, byte[] body, Caller caller) {
        Draft draft = draft(body);
        return append(live(id), draft, caller);
    }

    /**
     * Applies a patch to the head's payload and makes the outcome the new head.
     *
     * @throws org.specstar.patch.PatchException if the patch does not apply
     * @throws UndecodableRevisionException if the head's stored payload does not fit today's declaration
     */
    public RevisionInfo patch(ResourceId id, PayloadPatch patch, Caller caller) {
        ResourceMeta meta = live(id);
        // Completed, because the patch was written against what a read shows.
        StoredRevision head = stored.completed(head(meta));
        return append(meta, draft(patch.applyTo(head.payload().bytes())), caller);
    }

    /**
     * Makes an existing revision the head; makes no revision. The one that is the head already changes nothing.
     *
     * @param revision a revision id of this resource
     * @throws UndecodableRevisionException if its stored payload does not fit today's declaration
     */
    public ResourceMeta switchTo(ResourceId id, String revision, Caller caller) {
        ResourceMeta meta = live(id);
        RevisionId target = RevisionId.parse(revision)
                .filter(parsed -> parsed.resource().equals(id))
                .orElseThrow(() -> new RevisionNotFoundException(id, revision));
        return target.equals(meta.current()) ? meta : switched(meta, target, caller.stamp());
    }

    /** Marks the resource as deleted; everything stays. */
    public ResourceMeta delete(ResourceId id, Caller caller) {
        return written(live(id).withDeleted(true, caller.stamp()));
    }

    /** Takes the mark away; a resource that is not deleted stays as it is. */
    public ResourceMeta restore(ResourceId id, Caller caller) {
        ResourceMeta meta = locked(id);
        return meta.deleted() ? written(meta.withDeleted(false, caller.stamp())) : meta;
    }

    /** Removes the resource with its whole history, live or deleted, and answers its last state. */
    public ResourceMeta purge(ResourceId id) {
        ResourceMeta meta = locked(id);
        revisions.purge(id);
        metas.removeAll(List.of(id));
        return meta;
    }

    private RevisionInfo append(ResourceMeta meta, Draft draft, Caller caller) {
        RevisionInfo head = headInfo(meta);
        if (draft.payload().hash().equals(head.dataHash())) {
            return head;
        }
        int number = Math.max(meta.totalRevisionCount(), revisions.highestNumber(meta.id())) + 1;
        RevisionInfo info = info(meta.id().revision(number), meta.current(), draft, caller.stamp());
        revisions.save(new StoredRevision(info, draft.payload()));
        metas.update(meta.withHead(info, draft.indexed(), caller.stamp()));
        return info;
    }

    private ResourceMeta switched(ResourceMeta meta, RevisionId target, Stamp by) {
        StoredRevision revision = revisions
                .find(new RevisionKey(target, meta.schemaVersion()))
                .orElseThrow(() -> new RevisionNotFoundException(meta.id(), target.text()));
        T value = stored.decoded(revision);
        return written(meta.withHead(revision.info(), new IndexedData(codec.indexedJson(value)), by));
    }

    private RevisionInfo info(RevisionId id, @Nullable RevisionId parent, Draft draft, Stamp by) {
        UUID uid = ids.next();
        return new RevisionInfo(
                uid, id, parent, null, model.schema().version(), draft.payload().hash(), model.defaultStatus(), by, by);
    }

    private Draft draft(byte[] body) {
        T value = codec.decode(body);
        Payload payload = Payload.of(codec.encode(value), codec.fingerprint());
        return new Draft(payload, new IndexedData(codec.indexedJson(value)));
    }

    private ResourceMeta locked(ResourceId id) {
        return metas.lock(id).orElseThrow(() -> new ResourceNotFoundException(id.text()));
    }

    private ResourceMeta live(ResourceId id) {
        ResourceMeta meta = locked(id);
        if (meta.deleted()) {
            throw new ResourceGoneException(id);
        }
        return meta;
    }

    private StoredRevision head(ResourceMeta meta) {
        return revisions
                .find(meta.headKey())
                .orElseThrow(() ->
                        new RevisionNotFoundException(meta.id(), meta.current().text()));
    }

    private RevisionInfo headInfo(ResourceMeta meta) {
        RevisionInfo info = revisions.findInfos(List.of(meta.headKey())).get(meta.headKey());
        if (info == null) {
            throw new RevisionNotFoundException(meta.id(), meta.current().text());
        }
        return info;
    }

    private ResourceMeta written(ResourceMeta meta) {
        metas.update(meta);
        return meta;
    }

    /** A payload on its way to become a revision. */
    private record Draft(Payload payload, IndexedData indexed) {}
}
