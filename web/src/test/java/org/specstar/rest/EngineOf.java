package org.specstar.rest;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.specstar.access.Caller;
import org.specstar.engine.Engine;
import org.specstar.engine.Resources;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.resource.Storage;
import org.specstar.schema.Models;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.time.Moment;
import org.specstar.unit.LocalUnits;

/** An engine over memory with models of a test's own. */
public final class EngineOf {
    private final LocalUnits units = new LocalUnits();
    private final Storage storage = new MemoryStorage(units);
    private final Engine engine;

    public EngineOf(Consumer<Models> declarations) {
        Models models = new Models();
        declarations.accept(models);
        engine = new Engine(models.compile(), storage, units, Announcer.SILENT, IdSource.random());
    }

    public Engine engine() {
        return engine;
    }

    public Storage storage() {
        return storage;
    }

    public <T> Resources<T> resources(Class<T> payload) {
        return engine.resources(payload, () -> caller("ann"));
    }

    public <R> R write(Supplier<R> work) {
        return units.required(work);
    }

    public Caller caller(String user) {
        return Caller.of(user, Moment.of(Instant.parse("2026-01-01T00:00:00Z")));
    }
}
