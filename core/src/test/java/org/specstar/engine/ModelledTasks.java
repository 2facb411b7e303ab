package org.specstar.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.specstar.access.Caller;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.engine.Meanings.Modifying;
import org.specstar.engine.ModelledTask.Form;
import org.specstar.engine.ModelledTask.Writing;
import org.specstar.history.HistoryQuery;
import org.specstar.history.ListedHistory;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.resource.PlainTruth;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.CannotModifyException;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;
import org.specstar.write.Pruned;
import org.specstar.write.Written;

/** What resources should do, on a map, written after the specification. Its errors are {@link Refused}. */
final class ModelledTasks implements Resources<Task> {
    private final ModelledRows rows;
    private final Caller caller;

    ModelledTasks(ModelledRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    @Override
    public Resources<Task> as(Caller other) {
        return new ModelledTasks(rows, other);
    }

    @Override
    public Written create(Task payload, Creation how) {
        ResourceId given = how.id();
        ResourceId id = given != null ? given : new ResourceId(GeneratedIds.next());
        if (rows.find(id) != null) {
            throw new Refused(DuplicateResourceException.class);
        }
        RevisionStatus status = how.status();
        return first(id, payload, status == null ? RevisionStatus.STABLE : status);
    }

    private Written first(ResourceId id, Task payload, RevisionStatus status) {
        Form form = Form.made(id.revision(1), null, payload, status, writing());
        return rows.save(ModelledTask.first(form, rows.fresh())).written();
    }

    private Writing writing() {
        return new Writing(new UUID(0, rows.fresh()), caller.stamp());
    }

    @Override
    public Written createOrUpdate(ResourceId id, Task payload, Precondition required) {
        if (rows.find(id) == null) {
            ModelledNeed.requireWithout(required);
            return first(id, payload, RevisionStatus.STABLE);
        }
        return appended(live(id, required), payload);
    }

    @Override
    public Written update(ResourceId id, Content<Task> content, Precondition required) {
        UnaryOperator<Task> change = rows.meanings().of(content).get();
        ModelledTask row = live(id, required);
        return appended(row, change.apply(row.headForm().data()));
    }

    private Written appended(ModelledTask row, Task payload) {
        if (payload.equals(row.headForm().data())) {
            return row.written();
        }
        RevisionId next = row.id().revision(row.total() + 1);
        RevisionId parent = row.headForm().info().id();
        Form form = Form.made(next, parent, payload, RevisionStatus.STABLE, writing());
        return rows.save(row.with(form, caller.stamp(), rows.fresh())).written();
    }

    @Override
    public Written modify(ResourceId id, Modification<Task> modification, Precondition required) {
        Modifying how = rows.meanings().of(modification);
        Meanings.Meaning meaning = how.content();
        UnaryOperator<Task> change = meaning == null ? task -> task : meaning.get();
        ModelledTask row = live(id, required);
        RevisionInfo head = row.headForm().info();
        RevisionStatus wanted = how.status();
        RevisionStatus status = wanted == null ? head.status() : wanted;
        if (meaning != null && head.status() == RevisionStatus.STABLE && status == RevisionStatus.STABLE) {
            throw new Refused(CannotModifyException.class);
        }
        Task payload = change.apply(row.headForm().data());
        if (payload.equals(row.headForm().data()) && status == head.status()) {
            return row.written();
        }
        Form form = row.headForm().modified(payload, status, writing());
        return rows.save(row.with(form, caller.stamp(), rows.fresh())).written();
    }

    @Override
    public ResourceMeta switchTo(RevisionId revision, Precondition required) {
        ModelledTask row = live(revision.resource(), required);
        if (row.head() == revision.number()) {
            return row.meta();
        }
        return rows.save(row.with(row.form(revision), caller.stamp(), rows.fresh()))
                .meta();
    }

    @Override
    public ResourceMeta delete(ResourceId id, Precondition required) {
        return marked(live(id, required), true);
    }

    @Override
    public ResourceMeta restore(ResourceId id, Precondition required) {
        ModelledTask row = any(id, required);
        return row.deleted() ? marked(row, false) : row.meta();
    }

    private ResourceMeta marked(ModelledTask row, boolean deleted) {
        return rows.save(row.marked(deleted, caller.stamp(), rows.fresh())).meta();
    }

    @Override
    public ResourceMeta purge(ResourceId id, Precondition required) {
        ResourceMeta last = any(id, required).meta();
        rows.remove(id);
        return last;
    }

    @Override
    public Pruned prune(ResourceId id, Retention retention, Precondition required) {
        ModelledTask row = live(id, required);
        Set<Integer> unwanted = new TreeSet<>(row.forms().keySet());
        row.kept(retention).forEach(unwanted::remove);
        List<RevisionId> removed = unwanted.stream().map(id::revision).toList();
        return removed.isEmpty()
                ? new Pruned(row.meta(), removed)
                : new Pruned(rows.save(row.without(unwanted, rows.fresh())).meta(), removed);
    }

    @Override
    public List<ResourceMeta> deleteAll(Search search) {
        return page(search, Stream.of(new Condition.Deleted(false)))
                .map(row -> marked(row, true))
                .toList();
    }

    @Override
    public List<ResourceMeta> restoreAll(Search search) {
        return page(search, Stream.of(new Condition.Deleted(true)))
                .map(row -> marked(row, false))
                .toList();
    }

    private Stream<ModelledTask> page(Search search, Stream<Condition> besides) {
        List<Condition> all =
                Stream.concat(besides, Stream.of(search.condition())).toList();
        return rows.all()
                .filter(row -> PlainTruth.of(new Condition.All(all)).test(row.meta()))
                .skip(search.offset())
                .limit(search.limit());
    }

    @Override
    public Revision<Task> get(ResourceId id, Visibility visibility) {
        ModelledTask row = rows.read(id, visibility);
        return row.shown(row.headForm());
    }

    @Override
    public Revision<Task> get(RevisionId revision, Visibility visibility) {
        ModelledTask row = rows.read(revision.resource(), visibility);
        return row.shown(row.form(revision));
    }

    @Override
    public Optional<Revision<Task>> find(ResourceId id) {
        return Optional.ofNullable(rows.find(id)).filter(row -> !row.deleted()).map(row -> row.shown(row.headForm()));
    }

    @Override
    public ResourceMeta meta(ResourceId id, Visibility visibility) {
        return rows.read(id, visibility).meta();
    }

    @Override
    public List<Revision<Task>> list(Search search) {
        return page(search, Stream.of()).map(row -> row.shown(row.headForm())).toList();
    }

    @Override
    public long count(Condition condition) {
        return page(Search.first(Integer.MAX_VALUE, condition), Stream.of()).count();
    }

    @Override
    public ListedHistory history(ResourceId id, HistoryQuery query) {
        ModelledTask row = rows.read(id, Visibility.LIVE);
        List<RevisionInfo> selected = ModelledHistory.selected(row, query);
        List<RevisionInfo> page =
                selected.stream().skip(query.offset()).limit(query.limit()).toList();
        boolean more = query.offset() + query.limit() < selected.size();
        return new ListedHistory(row.meta(), page, selected.size(), more);
    }

    /** The plainest of all that change the one into the other. */
    @Override
    public String difference(RevisionId from, RevisionId to) {
        ModelledTask row = rows.read(from.resource(), Visibility.LIVE);
        row.form(from);
        return "[{\"op\":\"replace\",\"path\":\"\",\"value\":"
                + TaskText.json(row.form(to).data()) + "}]";
    }

    private ModelledTask live(ResourceId id, Precondition required) {
        return ModelledNeed.require(required, rows.read(id, Visibility.LIVE));
    }

    private ModelledTask any(ResourceId id, Precondition required) {
        return ModelledNeed.require(required, rows.existing(id));
    }
}
