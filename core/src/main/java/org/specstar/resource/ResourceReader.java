package org.specstar.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;
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

    public ResourceReader(RegisteredModel<T> model, Storage storage) {
        this.model = model;
        this.payloads = new StoredPayloads<>(model.codec());
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
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
        if (meta.deleted() && visibility == Visibility.LIVE) {
            throw new ResourceGoneException(meta.id());
        }
        return meta;
    }

    /**
     * A resource with its head.
     *
     * @throws UndecodableRevisionException if the head's stored payload does not fit today's declaration
     */
    public ResourceView head(String id, Visibility visibility) {
        ResourceMeta meta = meta(id, visibility);
        return new ResourceView(
                meta, revision(meta, meta.current(), meta.current().text()));
    }

    /**
     * A resource with one of its revisions.
     *
     * @throws RevisionNotFoundException if it has no such revision
     * @throws UndecodableRevisionException if its stored payload does not fit today's declaration
     */
    public ResourceView revision(String id, String revision, Visibility visibility) {
        ResourceMeta meta = meta(id, visibility);
        RevisionId wanted = RevisionId.parse(revision)
                .filter(parsed -> parsed.resource().equals(meta.id()))
                .orElseThrow(() -> new RevisionNotFoundException(meta.id(), revision));
        return new ResourceView(meta, revision(meta, wanted, revision));
    }

    /**
     * A page of resources with their heads, read in two steps whatever its length.
     *
     * @throws UndecodableRevisionException if the stored payload of any of them does not fit today's declaration
     */
    public List<ResourceView> list(Search search) {
        List<ResourceMeta> rows = metas.search(search);
        Map<RevisionKey, StoredRevision> heads =
                revisions.findAll(rows.stream().map(ResourceMeta::headKey).toList());
        List<ResourceView> views = new ArrayList<>(rows.size());
        for (ResourceMeta row : rows) {
            views.add(new ResourceView(row, payloads.completed(existing(row, heads.get(row.headKey())))));
        }
        return views;
    }

    /** The same without touching revisions. */
    public List<ResourceMeta> listMetas(Search search) {
        return metas.search(search);
    }

    public long count(Condition condition) {
        return metas.count(condition);
    }

    private StoredRevision revision(ResourceMeta meta, RevisionId id, String asked) {
        Optional<StoredRevision> found = revisions.find(new RevisionKey(id, meta.schemaVersion()));
        return payloads.completed(found.orElseThrow(() -> new RevisionNotFoundException(meta.id(), asked)));
    }

    private static StoredRevision existing(ResourceMeta row, @Nullable StoredRevision head) {
        if (head == null) {
            throw new RevisionNotFoundException(row.id(), row.current().text());
        }
        return head;
    }
}
