package org.specstar.engine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.resource.Storage;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.time.Moment;
import org.specstar.unit.LocalUnits;

/** An engine over memory with one model, a clock that ticks a second for each caller, and random ids. */
public final class EngineFixture {
    /** A small payload. */
    public record Task(
            @Indexed String title,
            @Nullable String text,
            @Indexed @Default("0") long points,
            @Default("[]") List<String> tags) {}

    private final LocalUnits units = new LocalUnits();
    private final Storage storage = new MemoryStorage(units);
    private final AtomicLong seconds = new AtomicLong();
    private final Engine engine;

    public EngineFixture() {
        this(Announcer.SILENT);
    }

    public EngineFixture(Announcer announcer) {
        Models models = new Models();
        models.add(Schema.of(Task.class));
        engine = new Engine(models.compile(), storage, units, announcer, IdSource.random());
    }

    public ModelEngine<?> tasks() {
        return engine.model("task");
    }

    public Engine engine() {
        return engine;
    }

    public LocalUnits units() {
        return units;
    }

    public Storage storage() {
        return storage;
    }

    public <R> R write(Supplier<R> work) {
        return units.required(work);
    }

    /** A caller whose time is one second after the one before. */
    public Caller caller(String user) {
        return Caller.of(user, Moment.of(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds.incrementAndGet())));
    }
}
