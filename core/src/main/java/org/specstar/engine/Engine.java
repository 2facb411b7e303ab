package org.specstar.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.specstar.access.CallerContext;
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
    private final Units units;
    private final Map<ModelName, ModelEngine<?>> engines = new HashMap<>();

    /** With all work on the calling thread. */
    public Engine(ModelCatalog catalog, Storage storage, Units units, Announcer announcer, IdSource ids) {
        this(catalog, storage, units, announcer, ids, Runnable::run);
    }

    /** @param executor does a part of long work beside the calling thread, where it has threads to spare */
    public Engine(
            ModelCatalog catalog, Storage storage, Units units, Announcer announcer, IdSource ids, Executor executor) {
        this.catalog = catalog;
        this.storage = storage;
        this.units = units;
        this.exports = new Exports(storage);
        ReferentialActions deletions = new ReferentialActions(storage);
        ModelEngine.Parts parts =
                new ModelEngine.Parts(storage, units, announcer, ids, executor, catalog.hooks(), deletions);
        for (RegisteredModel<?> model : catalog.all()) {
            storage.declare(model.name(), model.searchFields());
            ModelEngine<?> engine = ModelEngine.of(model, parts);
            engines.put(model.name(), engine);
            deletions.add(engine);
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
     * The resources whose payload is this record.
     *
     * @param context says who calls where the code does not
     * @throws AmbiguousModelException if there is none, or more than one
     */
    public <T> Resources<T> resources(Class<T> payload, CallerContext context) {
        List<ModelEngine<T>> found = engines.values().stream()
                .filter(engine -> engine.model().schema().type().equals(payload))
                .map(Engine::<T>typed)
                .toList();
        if (found.size() != 1) {
            throw new AmbiguousModelException(
                    payload, found.stream().map(engine -> engine.model().name()).toList());
        }
        return new ModelResources<>(found.get(0), units, context);
    }

    @SuppressWarnings("unchecked") // The model was registered with this type.
    private static <T> ModelEngine<T> typed(ModelEngine<?> engine) {
        return (ModelEngine<T>) engine;
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
