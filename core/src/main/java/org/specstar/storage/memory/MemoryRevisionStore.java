package org.specstar.storage.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;

/** Revisions of one model in memory, payloads included. */
final class MemoryRevisionStore implements RevisionStore {
    private final ModelName model;
    private final Contents contents;

    MemoryRevisionStore(ModelName model, Contents contents) {
        this.model = model;
        this.contents = contents;
    }

    @Override
    public void bring(Payload payload) {
        // Its bytes are where they are to stay.
    }

    @Override
    public void saveAll(List<StoredRevision> revisions) {
        List<StoredRevision> kept = List.copyOf(revisions);
        change(state -> {
            ModelState after = state;
            for (StoredRevision revision : kept) {
                after = after.with(revision);
            }
            return after;
        });
    }

    @Override
    public Optional<StoredRevision> find(RevisionKey key) {
        return Optional.ofNullable(visible().timeline(key.id().resource()).find(key));
    }

    @Override
    public Map<RevisionKey, StoredRevision> findAll(Collection<RevisionKey> keys) {
        ModelState state = visible();
        Map<RevisionKey, StoredRevision> found = new HashMap<>();
        for (RevisionKey key : keys) {
            StoredRevision revision = state.timeline(key.id().resource()).find(key);
            if (revision != null) {
                found.put(key, revision);
            }
        }
        return found;
    }

    @Override
    public Map<RevisionKey, RevisionInfo> findInfos(Collection<RevisionKey> keys) {
        Map<RevisionKey, RevisionInfo> infos = new HashMap<>();
        findAll(keys).forEach((key, revision) -> infos.put(key, revision.info()));
        return infos;
    }

    @Override
    public List<RevisionInfo> history(ResourceId resource) {
        return visible().timeline(resource).values().map(StoredRevision::info).toList();
    }

    @Override
    public int highestNumber(ResourceId resource) {
        StoredRevision last = visible().timeline(resource).last();
        return last == null ? 0 : last.info().id().number();
    }

    @Override
    public void removeAll(Collection<RevisionKey> keys) {
        List<RevisionKey> unwanted = List.copyOf(keys);
        change(state -> {
            ModelState after = state;
            for (RevisionKey key : unwanted) {
                after = after.without(key);
            }
            return after;
        });
    }

    @Override
    public void noteAbsent(Map<ResourceId, Integer> numbers) {
        Map<ResourceId, Integer> noted = Map.copyOf(numbers);
        change(state -> {
            ModelState after = state;
            for (Map.Entry<ResourceId, Integer> absent : noted.entrySet()) {
                after = after.withAbsent(absent.getKey(), absent.getValue());
            }
            return after;
        });
    }

    @Override
    public void purgeAll(Collection<ResourceId> resources) {
        List<ResourceId> unwanted = List.copyOf(resources);
        change(state -> {
            ModelState after = state;
            for (ResourceId id : unwanted) {
                after = after.purged(id);
            }
            return after;
        });
    }

    private ModelState visible() {
        return contents.visible().model(model);
    }

    private void change(UnaryOperator<ModelState> change) {
        contents.change(state -> state.with(model, change));
    }
}
