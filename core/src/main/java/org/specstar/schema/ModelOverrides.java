package org.specstar.schema;

import java.util.Optional;
import java.util.Set;
import org.specstar.id.ModelName;

/** What an operator sets for single models; wins over what the application declares. */
@FunctionalInterface
public interface ModelOverrides {
    /** For deployments in which nothing is overridden. */
    ModelOverrides NONE = (model, key) -> Optional.empty();

    /** The keys that there are. */
    Set<String> KEYS = ModelSettings.KEYS;

    /**
     * A setting of a model.
     *
     * @param key one of {@link #KEYS}
     */
    Optional<String> text(ModelName model, String key);
}
