package org.specstar.resource;

import java.util.List;
import java.util.Optional;
import org.specstar.diff.JsonDiff;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.OnDecodeError;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Grouping;
import org.specstar.search.Search;

/**
 * Everything that reads resources without their history. Needs no unit of work and takes no lock. Payload bytes go out as
 * they are stored, unless they were written under another declaration: then they are completed with today's defaults.
 * Safe for use by many threads.
 *
 * @param <T> the payload
 */
public final class ResourceReader<T> {
    private final RegisteredModel<T> model;
    private final StoredPayloads<T> payloads;
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final HeadStore heads;
    private final SteppedHeads stepped;

    public ResourceReader(RegisteredModel<T> model, Storage storage) {
        this.model = model;
        this.payloads = StoredPayloads.of(model);
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
        this.heads = storage.heads(model.name());
        this.stepped = new SteppedHeads(metas, revisions, storage.outbox());
    }

    public RegisteredModel<T> model() {
        return model;
    }

    /**
     * The meta row.
     *
     * @throws ResourceNotFoundException if there is none
     * @throws ResourceGoneException if it is deleted and such ones were not asked for
     */
    public ResourceMeta meta(String id, Visibility visibility) {
        ResourceMeta meta =
                ResourceId.ifSafe(id).flatMap(metas::find).orElseThrow(() -> new ResourceNotFoundException(id));
        requireVisible(meta, visibility);
        return meta;
    }

    private static void requireVisible(ResourceMeta meta, Visibility visibility) {
        if (meta.deleted() && visibility == Visibility.LIVE) {
            throw new ResourceGoneException(meta.id());
        }
    }

    /**
     * A resource with its head.
     *
     * @throws UndecodableRevisionException if the head's stored payload does not fit today's declaration
     */
    public ResourceView head(String id, Visibility visibility) {
        ResourceView view =
                ResourceId.ifSafe(id).flatMap(heads::find).orElseThrow(() -> new ResourceNotFoundException(id));
        requireVisible(view.meta(), visibility);
        return completed(view);
    }

    /** The same for a row that was just read. */
    public ResourceView head(ResourceMeta meta, Visibility visibility) {
        ResourceView view = stepped.of(meta)
                .orElseThrow(() -> new ResourceNotFoundException(meta.id().text()));
        requireVisible(view.meta(), visibility);
        return completed(view);
    }

    /** A live resource with its head; empty if there is none. */
    public Optional<ResourceView> find(ResourceId id) {
        return heads.find(id).filter(view -> !view.meta().deleted()).map(this::completed);
    }

    /** The payload of a view that this reader gave. */
    public T payload(ResourceView view) {
        return payloads.decoded(view.revision());
    }

    /**
     * A resource with one of its revisions.
     *
     * @param revision its id, or its number
     * @throws RevisionNotFoundException if it has no such revision
     * @throws UndecodableRevisionException if its stored payload does not fit today's declaration
     */
    public ResourceView revision(String id, String revision, Visibility visibility) {
        return revision(meta(id, visibility), revision);
    }

    /** The same for a row that was just read. */
    public ResourceView revision(ResourceMeta meta, String revision) {
        return new ResourceView(meta, stored(meta, revision));
    }

    /**
     * What changes the payload of one revision into that of another: a JSON Patch (RFC 6902) as JSON bytes.
     *
     * @throws RevisionNotFoundException if the resource lacks one of them
     * @throws UndecodableRevisionException if a stored payload does not fit today's declaration
     */
    public byte[] difference(ResourceMeta meta, String from, String to) {
        byte[] before = stored(meta, from).payload().bytes();
        return JsonDiff.between(before, stored(meta, to).payload().bytes());
    }

    /**
     * A page of resources with their heads. Those whose stored payload does not fit today's declaration are left out where
     * the model says that lists do so.
     *
     * @throws UndecodableRevisionException if there is such a payload, and the model does not say so
     */
    public List<ResourceView> list(Search search) {
        List<ListedResource> page = page(search);
        if (model.reads().onDecodeError() != OnDecodeError.SKIP) {
            page.forEach(ListedResource::requireReadable);
        }
        return page.stream()
                .filter(ListedResource::isReadable)
                .map(ListedResource::view)
                .toList();
    }

    /** A page of resources with their heads; also those that cannot be decoded. */
    public List<ListedResource> page(Search search) {
        return window(search).rows();
    }

    /** The same with what is needed to go on. */
    public Window<ListedResource> window(Search search) {
        Window<ResourceView> stored = heads.window(search);
        return stored.with(stored.rows().stream().map(this::listed).toList());
    }

    /** The same without touching revisions. */
    public Window<ResourceMeta> metaWindow(Search search) {
        return stepped.metaWindow(search);
    }

    private ListedResource listed(ResourceView stored) {
        try {
            return new ListedResource(completed(stored), null);
        } catch (UndecodableRevisionException e) {
            return new ListedResource(stored, e);
        }
    }

    /** The same without touching revisions. */
    public List<ResourceMeta> listMetas(Search search) {
        return metas.search(search);
    }

    public long count(Condition condition) {
        return metas.count(condition);
    }

    /** Figures of groups of resources. */
    public List<Grouping.Group> groups(Grouping grouping) {
        return metas.groups(grouping);
    }

    /** How the rows of a search would be found. */
    public Explanation explain(Search search) {
        return metas.explain(search);
    }

    private StoredRevision stored(ResourceMeta meta, String asked) {
        return RevisionId.within(meta.id(), asked)
                .flatMap(id -> revisions.find(new RevisionKey(id, meta.schemaVersion())))
                .map(payloads::completed)
                .orElseThrow(() -> new RevisionNotFoundException(meta.id(), asked));
    }

    private ResourceView completed(ResourceView stored) {
        return new ResourceView(stored.meta(), payloads.completed(stored.revision()));
    }
}
