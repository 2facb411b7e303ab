package org.specstar.storage.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.Hit;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Grouping;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;

/** Meta rows of one model in memory. Whoever writes a row holds it, so changes of different units never meet. */
final class MemoryMetaStore implements MetaStore {
    private final ModelName model;
    private final Contents contents;

    MemoryMetaStore(ModelName model, Contents contents) {
        this.model = model;
        this.contents = contents;
    }

    @Override
    public Optional<ResourceMeta> find(ResourceId id) {
        return Optional.ofNullable(visible().meta(id));
    }

    @Override
    public Optional<ResourceMeta> lock(ResourceId id) {
        contents.unit().hold(new RowKey.Meta(model, id));
        return find(id);
    }

    @Override
    public boolean insert(ResourceMeta meta) {
        if (lock(meta.id()).isPresent()) {
            return false;
        }
        save(meta);
        return true;
    }

    @Override
    public void update(ResourceMeta meta) {
        if (lock(meta.id()).isEmpty()) {
            throw new StorageException("There is no row of '" + meta.id() + "' to replace");
        }
        save(meta);
    }

    private void save(ResourceMeta meta) {
        RowDraft row = RowDraft.of(meta, visible().rows().layout());
        change(state -> state.with(row));
    }

    @Override
    public Set<ResourceId> insertAll(List<ResourceMeta> metas) {
        Set<ResourceId> known =
                lockAll(metas.stream().map(ResourceMeta::id).toList()).keySet();
        Map<ResourceId, ResourceMeta> added = new LinkedHashMap<>();
        metas.stream().filter(meta -> !known.contains(meta.id())).forEach(meta -> added.putIfAbsent(meta.id(), meta));
        write(added.values());
        return added.keySet();
    }

    @Override
    public void saveAll(List<ResourceMeta> metas) {
        holdAll(metas.stream().map(ResourceMeta::id).toList());
        write(metas);
    }

    private void write(Collection<ResourceMeta> metas) {
        IndexLayout layout = visible().rows().layout();
        List<RowDraft> rows = RowDraft.all(metas, layout);
        change(state -> state.withAll(rows));
    }

    @Override
    public void removeAll(Collection<ResourceId> ids) {
        List<ResourceId> unwanted = List.copyOf(ids);
        holdAll(unwanted);
        change(state -> {
            ModelState after = state;
            for (ResourceId id : unwanted) {
                after = after.without(id);
            }
            return after;
        });
    }

    @Override
    public Map<ResourceId, ResourceMeta> lockAll(Collection<ResourceId> ids) {
        return findAll(holdAll(ids));
    }

    @Override
    public Map<ResourceId, ResourceMeta> findAll(Collection<ResourceId> ids) {
        ModelState state = visible();
        Map<ResourceId, ResourceMeta> found = new LinkedHashMap<>();
        for (ResourceId id : ids) {
            ResourceMeta meta = state.meta(id);
            if (meta != null) {
                found.put(id, meta);
            }
        }
        return found;
    }

    private Collection<ResourceId> holdAll(Collection<ResourceId> ids) {
        Collection<ResourceId> inOrder = new TreeSet<>(ids);
        MemoryUnit unit = contents.unit();
        inOrder.forEach(id -> unit.hold(new RowKey.Meta(model, id)));
        return inOrder;
    }

    @Override
    public List<Hit> hits(Search search) {
        return Plan.page(search, visible().rows());
    }

    @Override
    public long count(Condition condition) {
        return Selection.of(condition, visible().rows()).count();
    }

    @Override
    public List<Grouping.Group> groups(Grouping grouping) {
        return Groups.of(grouping, visible().rows());
    }

    @Override
    public Explanation explain(Search search) {
        return Planning.best(search, visible().rows()).explain();
    }

    @Override
    public SearchFields fields() {
        return visible().rows().layout().fields();
    }

    @Override
    public List<ResourceMeta> walk(@Nullable ResourceId after, int limit) {
        return visible().rows().byId(after, limit);
    }

    private ModelState visible() {
        return contents.visible().model(model);
    }

    private void change(UnaryOperator<ModelState> change) {
        contents.change(state -> state.with(model, change));
    }
}
