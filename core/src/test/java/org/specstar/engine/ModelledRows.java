package org.specstar.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.resource.Visibility;

/** The resources of a model in order of insertion, with what a rollback needs. */
final class ModelledRows {
    private final Meanings meanings = new Meanings();
    private Map<ResourceId, ModelledTask> byId = new LinkedHashMap<>();
    private int drawn;

    Meanings meanings() {
        return meanings;
    }

    /** What {@link #rollBack} goes back to. */
    Map<ResourceId, ModelledTask> copy() {
        return new LinkedHashMap<>(byId);
    }

    void rollBack(Map<ResourceId, ModelledTask> before) {
        byId = new LinkedHashMap<>(before);
    }

    @Nullable
    ModelledTask find(ResourceId id) {
        return byId.get(id);
    }

    /** Live or deleted. */
    ModelledTask existing(ResourceId id) {
        ModelledTask row = byId.get(id);
        if (row == null) {
            throw new Refused(ResourceNotFoundException.class);
        }
        return row;
    }

    ModelledTask read(ResourceId id, Visibility visibility) {
        ModelledTask row = existing(id);
        if (row.deleted() && visibility == Visibility.LIVE) {
            throw new Refused(ResourceGoneException.class);
        }
        return row;
    }

    Stream<ModelledTask> all() {
        return List.copyOf(byId.values()).stream();
    }

    /** Replaced rows keep their place. */
    ModelledTask save(ModelledTask row) {
        byId.put(row.id(), row);
        return row;
    }

    void remove(ResourceId id) {
        byId.remove(id);
    }

    /** A number that was not drawn before. */
    int fresh() {
        return ++drawn;
    }
}
