package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.engine.ModelEngine.Readers;
import org.specstar.event.Announcer;
import org.specstar.event.Subject;
import org.specstar.history.HistoryReader;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.Storage;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.ModelDeclaration;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.time.Moment;
import org.specstar.unit.LocalUnits;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.ResourceWriter;
import org.specstar.write.Written;

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
        this(announcer, declaration -> {});
    }

    /** @param settings what the model is declared with besides its record */
    public EngineFixture(Announcer announcer, Consumer<ModelDeclaration<Task>> settings) {
        Models models = new Models();
        settings.accept(models.add(Schema.of(Task.class)));
        engine = new Engine(models.compile(), storage, units, announcer, IdSource.random());
    }

    public ModelEngine<?> tasks() {
        return engine.model("task");
    }

    /** The tasks as Java code sees them, on behalf of nobody in particular. */
    public Resources<Task> resources() {
        return engine.resources(Task.class, () -> caller(Caller.ANONYMOUS));
    }

    /** A new task, made by ann. */
    public ResourceId created(String json) {
        return write(() -> tasks().writer().create(Content.json(json.getBytes(UTF_8)), Creation.PLAIN, caller("ann")))
                .resourceId();
    }

    /** A new head, made by bob. */
    public Written updated(ResourceId id, Content<Task> content) {
        return write(() -> writer().update(id, content, Precondition.NONE, caller("bob")));
    }

    /** Deleted by cy. */
    public ResourceMeta deleted(ResourceId id) {
        return write(() -> tasks().lifecycles().delete(id, Precondition.NONE, caller("cy")));
    }

    @SuppressWarnings("unchecked") // The one model there is was declared with this record.
    public ResourceWriter<Task> writer() {
        return (ResourceWriter<Task>) tasks().writer();
    }

    /** What reads tasks, whoever reads. */
    public ResourceReader<?> reader() {
        return readers(tasks()).resources();
    }

    public HistoryReader history() {
        return readers(tasks()).history();
    }

    private static <T> Readers<T> readers(ModelEngine<T> tasks) {
        Caller caller = Caller.of(Caller.ANONYMOUS, Moment.ofEpochMicros(0, false));
        return tasks.read(ResourceAction.GET, caller, Subject.MODEL, readers -> readers);
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
