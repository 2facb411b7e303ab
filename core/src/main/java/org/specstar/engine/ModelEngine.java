package org.specstar.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.access.PermissionChecker;
import org.specstar.access.ResourceAction;
import org.specstar.event.Announcer;
import org.specstar.event.Operations;
import org.specstar.event.Subject;
import org.specstar.event.Subscription;
import org.specstar.history.HistoryReader;
import org.specstar.id.IdSource;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.Storage;
import org.specstar.schema.ModelHooks;
import org.specstar.schema.RegisteredModel;
import org.specstar.transfer.Imports;
import org.specstar.unit.Units;
import org.specstar.write.Deletions;
import org.specstar.write.Reextraction;
import org.specstar.write.ResourceLifecycles;
import org.specstar.write.ResourceWriter;

/**
 * Everything that can be done with one model. Whatever is done names its action and its caller, so that it is permitted and
 * heard: readers are only lent to such operations.
 */
public final class ModelEngine<T> {
    private final RegisteredModel<T> model;
    private final Readers<T> readers;
    private final ResourceWriter<T> writer;
    private final ResourceLifecycles<T> lifecycles;
    private final Reextraction<T> reextraction;
    private final ResourceTags tags;
    private final Operations operations;
    private final Imports imports;

    private ModelEngine(RegisteredModel<T> model, Parts parts) {
        Storage storage = parts.storage();
        ResourceReader<T> reader = new ResourceReader<>(model, storage);
        this.model = model;
        this.operations = operations(model, parts.hooks());
        this.readers = new Readers<>(reader, new HistoryReader(reader, storage));
        this.writer = new ResourceWriter<>(model, storage, operations, parts.announcer(), parts.ids());
        this.lifecycles = new ResourceLifecycles<>(model, storage, operations, parts.deletions());
        this.reextraction = new Reextraction<>(model, storage);
        this.tags = ResourceTags.of(model);
        this.imports = new Imports(
                storage,
                parts.units(),
                model.name(),
                CodecCheck.of(model),
                ArchivedHeads.of(model, storage),
                parts.executor());
    }

    static <T> ModelEngine<T> of(RegisteredModel<T> model, Parts parts) {
        return new ModelEngine<>(model, parts);
    }

    private static Operations operations(RegisteredModel<?> model, ModelHooks global) {
        List<Subscription> subscriptions = new ArrayList<>(global.subscriptions());
        subscriptions.addAll(model.hooks().subscriptions());
        PermissionChecker permission =
                model.hooks().ownPermission().or(global::ownPermission).orElse(PermissionChecker.ALLOW_ALL);
        return new Operations(model.name(), permission, subscriptions);
    }

    public RegisteredModel<T> model() {
        return model;
    }

    public ResourceWriter<T> writer() {
        return writer;
    }

    public ResourceLifecycles<T> lifecycles() {
        return lifecycles;
    }

    /** Makes the model's rows follow its declaration. */
    public Reextraction<T> reextraction() {
        return reextraction;
    }

    public ResourceTags tags() {
        return tags;
    }

    /** What surrounds everything that is done with the model. */
    public Operations operations() {
        return operations;
    }

    public Imports imports() {
        return imports;
    }

    /**
     * Reads for a caller.
     *
     * @throws org.specstar.access.PermissionDeniedException if the caller may not
     */
    public <R extends @Nullable Object> R read(
            ResourceAction action, Caller caller, Subject subject, Function<Readers<T>, R> reading) {
        return operations.start(action, caller, subject, () -> reading.apply(readers));
    }

    /** What reads a model. */
    public record Readers<T>(ResourceReader<T> resources, HistoryReader history) {}

    /** What the engines of all models share. */
    record Parts(
            Storage storage,
            Units units,
            Announcer announcer,
            IdSource ids,
            Executor executor,
            ModelHooks hooks,
            Deletions deletions) {}
}
