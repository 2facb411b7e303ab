package org.specstar.ejb.config;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.id.ModelName;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.ModelOverrides;

/** What an operator sets for single models: the keys {@code specstar.model.<name>.<key>}. */
public record ModelConfig(Config config) implements ModelOverrides {
    private static final Logger LOG = LoggerFactory.getLogger(ModelConfig.class);
    private static final String PREFIX = "specstar.model.";

    @Override
    public Optional<String> text(ModelName model, String key) {
        return config.getOptionalValue(PREFIX + model.text() + "." + key, String.class)
                .map(String::strip);
    }

    /** Whether a property sets something that can be set for a model, whether or not there is that model. */
    static boolean isKnown(String property) {
        return property.startsWith(PREFIX)
                && !model(property).isEmpty()
                && KEYS.contains(property.substring(property.lastIndexOf('.') + 1));
    }

    /** The name that a property has between the prefix and its last word. */
    private static String model(String property) {
        int end = property.lastIndexOf('.');
        return end < PREFIX.length() ? "" : property.substring(PREFIX.length(), end);
    }

    /** Names in the log what is set for models that there are not. */
    public void warnOfUnknown(ModelCatalog catalog) {
        Set<String> unknown = new TreeSet<>();
        for (String property : config.getPropertyNames()) {
            if (isKnown(property) && !isOf(model(property), catalog)) {
                unknown.add(property);
            }
        }
        if (!unknown.isEmpty()) {
            LOG.warn("Settings of models that there are not: {}", unknown);
        }
    }

    private static boolean isOf(String name, ModelCatalog catalog) {
        return catalog.all().stream().anyMatch(model -> model.name().text().equals(name));
    }
}
