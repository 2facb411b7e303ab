package org.specstar.storage.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.specstar.blob.BlobUse;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.Inspection;
import org.specstar.resource.KeptForm;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.StoredRevision;

/** A committed state, shown resource by resource. Revisions whose resource has no row cannot be found in it. */
final class MemoryInspection implements Inspection {
    private static final int PAGE = 500;

    private final MemoryState state;
    private final List<ModelName> models;

    MemoryInspection(MemoryState state, Collection<ModelName> models) {
        this.state = state;
        this.models = models.stream().sorted().toList();
    }

    @Override
    public List<ModelName> models() {
        return models;
    }

    @Override
    public Iterator<ResourceMeta> rows(ModelName model) {
        return all(model).iterator();
    }

    private Stream<ResourceMeta> all(ModelName model) {
        Rows rows = state.model(model).rows();
        return Stream.iterate(
                        rows.byId(null, PAGE),
                        page -> !page.isEmpty(),
                        page -> rows.byId(page.get(page.size() - 1).id(), PAGE))
                .flatMap(List::stream);
    }

    @Override
    public Optional<ResourceMeta> row(ModelName model, ResourceId id) {
        return Optional.ofNullable(state.model(model).meta(id));
    }

    @Override
    public Iterator<KeptForm> forms(ModelName model) {
        return all(model).flatMap(row -> kept(model, row.id())).iterator();
    }

    @Override
    public Iterator<KeptForm> forms(ModelName model, ResourceId id) {
        return kept(model, id).iterator();
    }

    private Stream<KeptForm> kept(ModelName model, ResourceId id) {
        return state.model(model).timeline(id).values().map(MemoryInspection::form);
    }

    private static KeptForm form(StoredRevision revision) {
        return new KeptForm(
                revision.info(),
                revision.payload().fingerprint(),
                revision.payload().checksum(),
                null,
                revision.payload().bytes());
    }

    @Override
    public Iterator<BlobUse> uses(ModelName model) {
        return all(model).flatMap(row -> used(model, row.id())).iterator();
    }

    @Override
    public Iterator<BlobUse> uses(ModelName model, ResourceId id) {
        return used(model, id).iterator();
    }

    private Stream<BlobUse> used(ModelName model, ResourceId id) {
        return state.blobs().uses().usesOf(new BlobUses.Owner(model, id)).values();
    }

    @Override
    public int absentNumbers(ModelName model, ResourceId id) {
        return state.model(model).absentNumbers(id);
    }

    @Override
    public Iterator<String> addresses() {
        return Collections.emptyIterator();
    }

    @Override
    public Set<String> referred(Collection<String> addresses) {
        return Set.of();
    }
}
