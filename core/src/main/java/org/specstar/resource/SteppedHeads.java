package org.specstar.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.event.Change;
import org.specstar.event.Outbox;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Search;

/**
 * Reads and adds rows and heads one after the other. While they are read a write may come between them; that shows in the uid,
 * and both are read again.
 */
public record SteppedHeads(MetaStore metas, RevisionStore revisions, Outbox outbox) implements HeadStore {
    @Override
    public Optional<ResourceView> find(ResourceId id) {
        return metas.find(id).flatMap(this::of);
    }

    @Override
    public Window<ResourceView> window(Search search) {
        Window<ResourceMeta> rows = metaWindow(search);
        return rows.with(views(rows.rows()));
    }

    @Override
    public boolean insert(ResourceView first, List<Change> told) {
        if (!metas.insert(first.meta())) {
            return false;
        }
        revisions.save(first.revision());
        told.forEach(outbox::add);
        return true;
    }

    /** The same without touching revisions. */
    Window<ResourceMeta> metaWindow(Search search) {
        Window<Hit> hits =
                Window.of(metas.hits(Window.andOneMore(search)), search, Function.identity(), metas.fields());
        return hits.with(hits.rows().stream().map(Hit::meta).toList());
    }

    private List<ResourceView> views(List<ResourceMeta> rows) {
        Map<RevisionKey, StoredRevision> found =
                revisions.findAll(rows.stream().map(ResourceMeta::headKey).toList());
        return rows.stream()
                .flatMap(row -> of(row, Optional.ofNullable(found.get(row.headKey())))
                        .filter(view -> view.meta().deleted() == row.deleted())
                        .stream())
                .toList();
    }

    /** The same for a row that was just read. */
    Optional<ResourceView> of(ResourceMeta row) {
        return of(row, revisions.find(row.headKey()));
    }

    /**
     * The same for a row and a head that were just read.
     *
     * @param read what the store has answered
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Optional<ResourceView> of(ResourceMeta first, Optional<StoredRevision> read) {
        ResourceMeta row = first;
        Optional<StoredRevision> head = read;
        while (head.isEmpty() || !head.get().info().uid().equals(row.uid())) {
            Optional<ResourceMeta> again = metas.find(row.id());
            if (again.isEmpty()) {
                return Optional.empty();
            }
            if (again.get().equals(row)) {
                throw new RevisionNotFoundException(row.id(), row.current().text());
            }
            row = again.get();
            head = revisions.find(row.headKey());
        }
        return Optional.of(new ResourceView(row, head.get()));
    }
}
