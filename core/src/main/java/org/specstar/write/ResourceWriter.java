package org.specstar.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.event.Announcer;
import org.specstar.event.Operations;
import org.specstar.event.Subject;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.id.SequenceStore;
import org.specstar.precondition.Precondition;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.resource.HeadStore;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.Storage;
import org.specstar.resource.UndecodableRevisionException;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
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
    /** How many ids of the model's own making may be taken already; its sequence leaps further each time. */
    private static final int ATTEMPTS = 40;

    private final RegisteredModel<T> model;
    private final Drafts<T> drafts;
    private final MetaStore metas;
    private final HeadStore views;
    private final WritableRows rows;
    private final Heads heads;
    private final Operations operations;
    private final HeadRules<T> rules;
    private final HeadWriter<T> headWriter;
    private final IdSource ids;
    private final SequenceStore sequences;

    public ResourceWriter(
            RegisteredModel<T> model, Storage storage, Operations operations, Announcer announcer, IdSource ids) {
        this.model = model;
        this.operations = operations;
        this.rules = new HeadRules<>(model, storage);
        this.drafts = new Drafts<>(model, storage);
        this.metas = storage.metas(model.name());
        this.views = storage.heads(model.name());
        this.headWriter = new HeadWriter<>(model, storage, announcer, ids);
        this.rows = new WritableRows(metas, ResourceTags.of(model));
        this.heads = new Heads(storage.revisions(model.name()));
        this.ids = ids;
        this.sequences = storage.sequences();
    }

    /**
     * Makes a resource.
     *
     * @param content given whole: there is no head to change
     * @throws org.specstar.payload.InvalidPayloadException if the content is not a payload of the model
     * @throws DuplicateResourceException if there is one of this id, live or deleted
     */
    public Written create(Content<T> content, Creation how, Caller caller) {
        Revising<T> given = content.prepared(drafts);
        Subject subject = new Subject(how.id(), null, payload(content, given), null);
        return operations.start(
                ResourceAction.CREATE, caller, subject, () -> created(given.draft(Heads::none), how, caller));
    }

    private static <T> @Nullable Supplier<?> payload(Content<T> content, Revising<T> given) {
        return content.isWhole() ? given::value : null;
    }

    private Written created(Draft<T> draft, Creation how, Caller caller) {
        rules.admit(draft.value());
        RevisionStatus status = how.status() != null ? how.status() : model.defaultStatus();
        ResourceId id = how.id();
        return id != null
                ? headWriter
                        .inserted(headWriter.first(id, draft, status, caller.stamp()), draft)
                        .orElseThrow(() -> new DuplicateResourceException(id))
                : numbered(draft, status, caller.stamp());
    }

    /** Under an id that the model makes; one that is taken, by an import or by hand, is passed over. */
    private Written numbered(Draft<T> draft, RevisionStatus status, Stamp by) {
        FreshIds fresh = new FreshIds(ids, sequences, model.name());
        ResourceId id = new ResourceId(model.ids().next(fresh));
        Optional<Written> written = headWriter.inserted(headWriter.first(id, draft, status, by), draft);
        for (int attempt = 2; written.isEmpty() && attempt <= ATTEMPTS; attempt++) {
            id = new ResourceId(model.ids().next(fresh));
            written = headWriter.inserted(headWriter.first(id, draft, status, by), draft);
        }
        ResourceId last = id;
        return written.orElseThrow(() -> new DuplicateResourceException(last));
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
        Revising<T> given = content.prepared(drafts);
        Subject subject = Subject.of(id).withPayload(payload(content, given));
        Supplier<Written> work = () -> updated(id, given, required, caller);
        return content.isPatch()
                ? operations.start(
                        ResourceAction.PATCH,
                        caller,
                        subject,
                        () -> operations.follow(ResourceAction.UPDATE, caller, subject, work))
                : operations.start(ResourceAction.UPDATE, caller, subject, work);
    }

    /**
     * The same content; of a patch, what it makes of the head is made now. To be called before the unit of work, where nobody
     * waits for it; it is made again there if the head has changed by then.
     */
    public Content<T> ahead(ResourceId id, Content<T> content) {
        if (!content.isPatch()) {
            return content;
        }
        try {
            return views.find(id)
                    .map(view ->
                            content.ahead(view.meta(), content.prepared(drafts).draft(view::revision)))
                    .orElse(content);
        } catch (RuntimeException e) {
            // Whoever may not write must not hear of it; for all others it fails again.
            return content;
        }
    }

    private Written updated(ResourceId id, Revising<T> given, Precondition required, Caller caller) {
        given.ready().ifPresent(headWriter::bring);
        return headWriter.appended(rows.live(id, required), given, caller);
    }

    /**
     * Makes a resource of what a function gives.
     *
     * @return empty if the function has given nothing: then nothing has been made
     */
    public Optional<Written> createBy(Supplier<Optional<T>> payload, Caller caller) {
        return Optional.ofNullable(operations.<@Nullable Written>start(
                ResourceAction.CREATE,
                caller,
                Subject.MODEL,
                () -> payload.get()
                        .map(value -> created(drafts.of(value), Creation.PLAIN, caller))
                        .orElse(null)));
    }

    /**
     * Makes a new head as a function wants it, which sees the head while it is held.
     *
     * @return empty if the function has given nothing: then nothing has changed
     */
    public Optional<Written> updateBy(ResourceId id, HeadChange<T> change, Precondition required, Caller caller) {
        return Optional.ofNullable(operations.<@Nullable Written>start(
                ResourceAction.UPDATE,
                caller,
                Subject.of(id),
                () -> changed(id, change, required)
                        .map(next -> updated(id, prepared(next), Precondition.NONE, caller))
                        .orElse(null)));
    }

    /**
     * Changes the head in place likewise.
     *
     * @throws CannotModifyException if the head is no draft
     */
    public Optional<Written> modifyBy(ResourceId id, HeadChange<T> change, Precondition required, Caller caller) {
        return Optional.ofNullable(operations.<@Nullable Written>start(
                ResourceAction.MODIFY,
                caller,
                Subject.of(id),
                () -> changed(id, change, required)
                        .map(next -> modified(
                                id,
                                Modification.none(),
                                Optional.of(prepared(next)),
                                Precondition.NONE,
                                caller.stamp()))
                        .orElse(null)));
    }

    private Revising<T> prepared(T value) {
        return Content.value(value).prepared(drafts);
    }

    private Optional<T> changed(ResourceId id, HeadChange<T> change, Precondition required) {
        ResourceMeta meta = rows.live(id, required);
        StoredRevision head = heads.stored(meta);
        return Optional.ofNullable(change.apply(meta, head.info(), drafts.decoded(head)));
    }

    /**
     * Takes references out of resources, as a deletion elsewhere wants it: each that is live gets a new head.
     *
     * @param field dotted path of the reference
     * @param targets what is not to be referred to any more
     */
    public void detach(Collection<ResourceId> sources, String field, Collection<String> targets, Caller caller) {
        Content<T> content = Content.detached(field, targets);
        for (ResourceId source : live(sources)) {
            Supplier<Written> work = () -> headWriter.detached(rows.live(source, Precondition.NONE), content, caller);
            operations.follow(
                    ResourceAction.PATCH,
                    caller,
                    Subject.of(source),
                    () -> operations.follow(ResourceAction.UPDATE, caller, Subject.of(source), work));
        }
    }

    /** Those that are live still, held; what is noted of others is out of date. */
    private List<ResourceId> live(Collection<ResourceId> sources) {
        Map<ResourceId, ResourceMeta> locked = metas.lockAll(sources);
        Predicate<ResourceId> isLive = id -> Optional.ofNullable(locked.get(id))
                .filter(row -> !row.deleted())
                .isPresent();
        rules.forget(sources.stream().filter(isLive.negate()).toList());
        return sources.stream().filter(isLive).toList();
    }

    /**
     * Makes a new head, or the resource if there is none of this id.
     *
     * @param content given whole
     * @throws ResourceGoneException if it is deleted
     */
    public Written createOrUpdate(ResourceId id, Content<T> content, Precondition required, Caller caller) {
        Revising<T> given = content.prepared(drafts);
        Subject subject = Subject.of(id).withPayload(payload(content, given));
        Optional<ResourceMeta> existing = metas.lock(id);
        while (existing.isEmpty()) {
            Optional<Written> created = createdIfFree(id, given, required, subject, caller);
            if (created.isPresent()) {
                return created.get();
            }
            // Somebody else has made it since the look: now it can be locked, unless it is purged again at once.
            existing = metas.lock(id);
        }
        return operations.start(ResourceAction.UPDATE, caller, subject, () -> updated(id, given, required, caller));
    }

    private Optional<Written> createdIfFree(
            ResourceId id, Revising<T> given, Precondition required, Subject subject, Caller caller) {
        return Optional.ofNullable(operations.<@Nullable Written>start(ResourceAction.CREATE, caller, subject, () -> {
            Draft<T> draft = given.draft(Heads::none);
            required.requireWithout(id);
            rules.admit(draft.value());
            return headWriter
                    .inserted(headWriter.first(id, draft, model.defaultStatus(), caller.stamp()), draft)
                    .orElse(null);
        }));
    }

    /**
     * Changes the head in place: it keeps its id, its parent and its creation, and gets a new uid. What it was before is
     * gone. A modification that changes nothing answers the head.
     *
     * @throws CannotModifyException if the payload is to change, the head is stable and does not become a draft
     */
    public Written modify(ResourceId id, Modification<T> how, Precondition required, Caller caller) {
        Optional<Revising<T>> given = how.content().map(content -> content.prepared(drafts));
        Subject subject = how.content()
                .map(content -> Subject.of(id).withPayload(payload(content, given.orElseThrow())))
                .orElseGet(() -> Subject.of(id));
        return operations.start(
                ResourceAction.MODIFY, caller, subject, () -> modified(id, how, given, required, caller.stamp()));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // A modification may be of the status alone.
    private Written modified(
            ResourceId id, Modification<T> how, Optional<Revising<T>> given, Precondition required, Stamp by) {
        given.flatMap(Revising::ready).ifPresent(headWriter::bring);
        ResourceMeta meta = rows.live(id, required);
        RevisionInfo head = heads.info(meta);
        RevisionStatus status = how.statusAfter(head.status());
        return given.isPresent()
                ? headWriter.rewritten(meta, head, given.get(), status, by)
                : headWriter.relabelled(meta, head, status, by);
    }
}
