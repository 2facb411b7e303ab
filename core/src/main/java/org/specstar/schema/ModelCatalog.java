package org.specstar.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specstar.id.ModelName;

/** The models of an application, in the order they were added. Immutable. */
public final class ModelCatalog {
    private final Map<ModelName, RegisteredModel<?>> models = new LinkedHashMap<>();
    private final Map<String, RegisteredModel<?>> bySegment = new HashMap<>();

    private final ModelHooks hooks;

    /** @param hooks the application's code around all models */
    ModelCatalog(List<RegisteredModel<?>> compiled, ModelHooks hooks) {
        this.hooks = hooks;
        for (RegisteredModel<?> model : compiled) {
            models.put(model.name(), model);
            bySegment.put(model.name().text(), model);
            bySegment.put(model.plural(), model);
        }
    }

    /** The application's code around the operations of every model. */
    public ModelHooks hooks() {
        return hooks;
    }

    public Collection<RegisteredModel<?>> all() {
        return List.copyOf(models.values());
    }

    public Optional<RegisteredModel<?>> find(ModelName name) {
        return Optional.ofNullable(models.get(name));
    }

    /** The model that answers under a path segment, its singular or its plural. */
    public Optional<RegisteredModel<?>> bySegment(String segment) {
        return Optional.ofNullable(bySegment.get(segment));
    }
}
