package org.specstar.engine;

import java.util.HashMap;
import java.util.Map;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.id.ModelName;
import org.specstar.resource.Storage;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.RegisteredModel;
import org.specstar.transfer.Exports;
import org.specstar.unit.Units;

/** The models of an application, ready for work. Made once at start; safe for use by many threads. */
public final class Engine {
    private final ModelCatalog catalog;
    private final Storage storage;
    private final Exports exports;
    private final Map<ModelName, ModelEngine<?>> engines = new HashMap<>();

    public Engine(ModelCatalog catalog, Storage storage, Units units, Announcer announcer, IdSource ids) {
        this.catalog = catalog;
        this.storage = storage;
        this.exports = new Exports(storage);
        for (RegisteredModel<?> model : catalog.all()) {
            engines.put(model.name(), ModelEngine.of(model, storage, units, announcer, ids));
        }
    }

    public ModelCatalog catalog() {
        return catalog;
    }

    public Storage storage() {
        return storage;
    }

    public Exports exports() {
        return exports;
    }

    /**
     * The model that answers under a path segment, its singular or its plural.
     *
     * @throws ModelNotFoundException if none does
     */
    public ModelEngine<?> model(String segment) {
        RegisteredModel<?> model = catalog.bySegment(segment).orElseThrow(() -> new ModelNotFoundException(segment));
        ModelEngine<?> engine = engines.get(model.name());
        if (engine == null) {
            throw new IllegalStateException("The catalog knows a model that the engine does not: " + model.name());
        }
        return engine;
    }
}
