package org.specstar.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.access.Caller;
import org.specstar.access.CallerContext;
import org.specstar.access.ResourceAction;
import org.specstar.event.Subject;
import org.specstar.history.HistoryQuery;
import org.specstar.history.ListedHistory;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceView;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.unit.Units;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;
import org.specstar.write.Pruned;
import org.specstar.write.ResourceLifecycles;
import org.specstar.write.ResourceWriter;
import org.specstar.write.Written;

/** The engine's own {@link Resources}: units of work and the caller put around the model's operations. */
final class ModelResources<T> implements Resources<T> {
    private final ModelEngine<T> engine;
    private final ResourceWriter<T> writer;
    private final ResourceLifecycles<T> lifecycles;
    private final Units units;
    private final CallerContext context;

    ModelResources(ModelEngine<T> engine, Units units, CallerContext context) {
        this.engine = engine;
        this.writer = engine.writer();
        this.lifecycles = engine.lifecycles();
        this.units = units;
        this.context = context;
    }

    @Override
    public Resources<T> as(Caller caller) {
        return new ModelResources<>(engine, units, () -> caller);
    }

    @Override
    public Written create(T payload, Creation how) {
        Caller caller = context.current();
        return units.required(() -> writer.create(Content.value(payload), how, caller));
    }

    @Override
    public Written createOrUpdate(ResourceId id, T payload, Precondition required) {
        Caller caller = context.current();
        return units.required(() -> writer.createOrUpdate(id, Content.value(payload), required, caller));
    }

    @Override
    public Revision<T> get(ResourceId id, Visibility visibility) {
        return read(ResourceAction.GET, Subject.of(id), reader -> revision(reader, reader.head(id.text(), visibility)));
    }

    @Override
    public Revision<T> get(RevisionId revision, Visibility visibility) {
        Subject subject = Subject.of(revision.resource()).withRevision(revision.text());
        return read(
                ResourceAction.GET_RESOURCE_REVISION,
                subject,
                reader -> revision(reader, reader.revision(revision.resource().text(), revision.text(), visibility)));
    }

    @Override
    public Optional<Revision<T>> find(ResourceId id) {
        return read(
                ResourceAction.GET, Subject.of(id), reader -> reader.find(id).map(view -> revision(reader, view)));
    }

    @Override
    public ResourceMeta meta(ResourceId id, Visibility visibility) {
        return read(ResourceAction.GET_META, Subject.of(id), reader -> reader.meta(id.text(), visibility));
    }

    @Override
    public List<Revision<T>> list(Search search) {
        return read(
                ResourceAction.SEARCH_RESOURCES,
                Subject.of(search),
                reader -> reader.list(search).stream()
                        .map(view -> revision(reader, view))
                        .toList());
    }

    @Override
    public long count(Condition condition) {
        return read(
                ResourceAction.SEARCH_RESOURCES,
                Subject.of(Search.first(0, condition)),
                reader -> reader.count(condition));
    }

    @Override
    public ListedHistory history(ResourceId id, HistoryQuery query) {
        return engine.read(
                ResourceAction.LIST_REVISIONS,
                context.current(),
                Subject.of(id),
                readers -> readers.history().list(id.text(), Visibility.LIVE, query));
    }

    @Override
    public String difference(RevisionId from, RevisionId to) {
        Subject subject = Subject.of(from.resource()).withRevision(from.text());
        byte[] patch = read(ResourceAction.GET_RESOURCE_REVISION, subject, reader -> {
            ResourceMeta meta = reader.meta(from.resource().text(), Visibility.LIVE);
            return reader.difference(meta, from.text(), to.text());
        });
        return new String(patch, StandardCharsets.UTF_8);
    }

    @Override
    public Written update(ResourceId id, Content<T> content, Precondition required) {
        Caller caller = context.current();
        Content<T> made = units.active() ? content : writer.ahead(id, content);
        return units.required(() -> writer.update(id, made, required, caller));
    }

    @Override
    public Written modify(ResourceId id, Modification<T> modification, Precondition required) {
        Caller caller = context.current();
        return units.required(() -> writer.modify(id, modification, required, caller));
    }

    @Override
    public ResourceMeta switchTo(RevisionId revision, Precondition required) {
        Caller caller = context.current();
        return units.required(() -> lifecycles.switchTo(revision.resource(), revision.text(), required, caller));
    }

    @Override
    public ResourceMeta delete(ResourceId id, Precondition required) {
        Caller caller = context.current();
        return units.required(() -> lifecycles.delete(id, required, caller));
    }

    @Override
    public ResourceMeta restore(ResourceId id, Precondition required) {
        Caller caller = context.current();
        return units.required(() -> lifecycles.restore(id, required, caller));
    }

    @Override
    public ResourceMeta purge(ResourceId id, Precondition required) {
        Caller caller = context.current();
        return units.required(() -> lifecycles.purge(id, required, caller));
    }

    @Override
    public Pruned prune(ResourceId id, Retention retention, Precondition required) {
        Caller caller = context.current();
        return units.required(() -> lifecycles.prune(id, retention, required, caller));
    }

    @Override
    public List<ResourceMeta> deleteAll(Search search) {
        Caller caller = context.current();
        return units.required(() -> lifecycles.deleteAll(search, caller));
    }

    @Override
    public List<ResourceMeta> restoreAll(Search search) {
        Caller caller = context.current();
        return units.required(() -> lifecycles.restoreAll(search, caller));
    }

    private <R> R read(ResourceAction action, Subject subject, Function<ResourceReader<T>, R> reading) {
        return engine.read(action, context.current(), subject, readers -> reading.apply(readers.resources()));
    }

    private Revision<T> revision(ResourceReader<T> reader, ResourceView view) {
        return new Revision<>(
                view.meta(),
                view.revision().info(),
                reader.payload(view),
                engine.tags().of(view.meta(), view.revision().info()));
    }
}
