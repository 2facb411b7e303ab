package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.engine.Meanings.Change;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.HistoryQuery.TimeRange;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.patch.PatchParser;
import org.specstar.precondition.Precondition;
import org.specstar.resource.Creation;
import org.specstar.resource.Modification;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;
import org.specstar.time.Moment;

/** Draws operations on a few resources. Looks at the model, so that most of them make sense, but not all. */
final class RandomTaskOperations {
    private final Random random;
    private final RandomChanges changes;
    private final List<ResourceId> pool;
    private final ModelledRows model;

    RandomTaskOperations(Random random, List<ResourceId> pool, ModelledRows model) {
        this.random = random;
        this.changes = new RandomChanges(random);
        this.pool = pool;
        this.model = model;
    }

    /** An operation in words, and its effect on either side. */
    record Operation(String text, Function<ComparedTasks, Object> effect) {}

    /** The same precondition for either side, which may name a tag. */
    private record Need(String text, Function<ComparedTasks, Precondition> on) {
        @Override
        public String toString() {
            return text.isEmpty() ? " " : " if " + text + " ";
        }
    }

    /** @param now the time of the operation */
    Operation next(Moment now) {
        boolean empty = model.all().findAny().isEmpty();
        return empty || random.nextInt(8) == 0 ? creation() : random.nextInt(3) == 0 ? read(now) : write(now);
    }

    private Operation write(Moment now) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> update(liveId());
            case 5, 6 -> createOrUpdate(random.nextInt(3) == 0 ? anyId() : liveId());
            case 7, 8, 9 -> modify(draftId());
            case 10 -> switchTo(liveId());
            case 11 -> delete(liveId());
            case 12 -> restore(deletedId());
            case 13 -> random.nextInt(3) == 0 ? purge(existingId()) : prune(liveId(), now);
            case 14 -> deleteAll(search(now));
            default -> restoreAll(search(now));
        };
    }

    private Operation read(Moment now) {
        ResourceId id = liveId();
        return switch (random.nextInt(8)) {
            case 0 -> operation("get " + id, side -> side.resources().get(id));
            case 1 -> get(revisionOf(existingId()), visibility());
            case 2 -> operation("find " + id, side -> side.resources().find(id));
            case 3 -> meta(existingId(), visibility());
            case 4 -> list(search(now));
            case 5 -> count(condition(now));
            case 6 -> history(id, now);
            default -> difference(revisionOf(id), random.nextInt(8) == 0 ? revisionOf(anyId()) : revisionOf(id));
        };
    }

    private Operation creation() {
        ResourceId id = random.nextInt(6) == 0 ? anyId() : among(absent(), anyId());
        Task task = changes.task();
        Creation how = new Creation(random.nextBoolean() ? id : null, status());
        return operation("create " + id + " " + how + " " + task, side -> {
            GeneratedIds.set(id.text());
            return side.resources().create(task, how);
        });
    }

    private Operation createOrUpdate(ResourceId id) {
        Task task = changes.task();
        Need need = random.nextInt(4) == 0 ? new Need("absent", side -> Precondition.ABSENT) : need(id);
        return operation(
                "createOrUpdate " + id + need + task,
                side -> side.resources().createOrUpdate(id, task, need.on().apply(side)));
    }

    private Operation update(ResourceId id) {
        Change change = changes.next();
        Need need = need(id);
        var content = model.meanings().content(change);
        return operation(
                "update " + id + need + change.text(),
                side -> side.resources().update(id, content, need.on().apply(side)));
    }

    private Operation modify(ResourceId id) {
        Change change = random.nextInt(4) == 0 ? null : changes.next();
        RevisionStatus status = status();
        Modification<Task> how = model.meanings().modification(change, status);
        Need need = need(id);
        String text = change == null ? "" : change.text();
        return operation(
                "modify " + id + need + text + " " + status,
                side -> side.resources().modify(id, how, need.on().apply(side)));
    }

    private Operation switchTo(ResourceId id) {
        RevisionId to = revisionOf(id);
        Need need = need(id);
        return operation(
                "switchTo " + to + need,
                side -> side.resources().switchTo(to, need.on().apply(side)));
    }

    private Operation delete(ResourceId id) {
        Need need = need(id);
        return operation(
                "delete " + id + need,
                side -> side.resources().delete(id, need.on().apply(side)));
    }

    private Operation restore(ResourceId id) {
        Need need = need(id);
        return operation(
                "restore " + id + need,
                side -> side.resources().restore(id, need.on().apply(side)));
    }

    private Operation purge(ResourceId id) {
        Need need = need(id);
        return operation(
                "purge " + id + need,
                side -> side.resources().purge(id, need.on().apply(side)));
    }

    private Operation prune(ResourceId id, Moment now) {
        Retention kept = random.nextBoolean()
                ? new Retention.KeepLast(1 + random.nextInt(3))
                : new Retention.KeepSince(before(now));
        Need need = need(id);
        return operation(
                "prune " + id + need + kept,
                side -> side.resources().prune(id, kept, need.on().apply(side)));
    }

    private Operation deleteAll(Search search) {
        return operation("deleteAll " + search, side -> side.resources().deleteAll(search));
    }

    private Operation restoreAll(Search search) {
        return operation("restoreAll " + search, side -> side.resources().restoreAll(search));
    }

    private static Operation get(RevisionId revision, Visibility visibility) {
        return operation("get " + revision, side -> side.resources().get(revision, visibility));
    }

    private static Operation meta(ResourceId id, Visibility visibility) {
        return operation("meta " + id, side -> side.resources().meta(id, visibility));
    }

    private static Operation list(Search search) {
        return operation("list " + search, side -> side.resources().list(search));
    }

    private static Operation count(Condition condition) {
        return operation("count " + condition, side -> side.resources().count(condition));
    }

    private Operation history(ResourceId id, Moment now) {
        TimeRange times = random.nextInt(4) == 0
                ? TimeRange.between(Optional.of(before(now)), Optional.of(now))
                : TimeRange.ALWAYS;
        HistoryQuery query = new HistoryQuery(
                1 + random.nextInt(4),
                random.nextInt(3),
                random.nextBoolean() ? Order.NEWEST_FIRST : Order.OLDEST_FIRST,
                times,
                random.nextInt(3) == 0 ? revisionOf(id).text() : "",
                random.nextBoolean() ? Ancestry.ALL : Ancestry.CHAIN);
        return operation("history " + id + " " + query, side -> side.resources().history(id, query));
    }

    /** Differences may be told in several ways; what they make of the older payload may not. */
    private static Operation difference(RevisionId from, RevisionId to) {
        return operation("difference " + from + " " + to, side -> {
            byte[] difference = side.resources().difference(from, to).getBytes(UTF_8);
            byte[] before = TaskText.json(side.resources().get(from).data()).getBytes(UTF_8);
            return new String(PatchParser.jsonPatch(difference).applyTo(before), UTF_8);
        });
    }

    private static Operation operation(String text, Function<ComparedTasks, Object> effect) {
        return new Operation(text, effect);
    }

    private Need need(ResourceId id) {
        int any = random.nextInt(1000);
        ModelledTask row = model.find(id);
        return switch (random.nextInt(12)) {
            case 0 -> new Need("unchanged", side -> Precondition.unchangedSince(side.currentTag(id)));
            case 1 -> new Need("earlier tag", side -> Precondition.unchangedSince(side.earlierTag(any)));
            case 2 -> new Need("some head", side -> Precondition.headIs(id.revision(1 + any % 3)));
            case 3, 4 -> new Need("head", side -> Precondition.headIs(id.revision(row == null ? 1 : row.head())));
            default -> new Need("", side -> Precondition.NONE);
        };
    }

    private Search search(Moment now) {
        return new Search(condition(now), random.nextInt(4), random.nextInt(4) == 0 ? 1 : 0);
    }

    /** Never without the ids: others use the same store. */
    private Condition condition(Moment now) {
        Condition ours = new Condition.HasId(Set.copyOf(random.nextInt(4) == 0 ? pool.subList(0, 2) : pool));
        return switch (random.nextInt(7)) {
            case 0 -> ours.and(new Condition.Deleted(random.nextBoolean()));
            case 1 -> ours.and(new Condition.HeadStatus(Set.of(RevisionStatus.DRAFT)));
            case 2 -> ours.and(new Condition.ByUser(among(List.of(MetaUser.values())), Set.of("ann")));
            case 3 -> ours.and(new Condition.NotBefore(among(List.of(MetaTime.values())), before(now)));
            case 4 -> ours.and(new Condition.NotAfter(among(List.of(MetaTime.values())), before(now)));
            default -> ours;
        };
    }

    private Moment before(Moment now) {
        return Moment.of(now.instant().minusSeconds(random.nextInt(5)));
    }

    private @Nullable RevisionStatus status() {
        return switch (random.nextInt(3)) {
            case 0 -> RevisionStatus.DRAFT;
            case 1 -> RevisionStatus.STABLE;
            default -> null;
        };
    }

    private Visibility visibility() {
        return random.nextInt(3) == 0 ? Visibility.LIVE : Visibility.WITH_DELETED;
    }

    private RevisionId revisionOf(ResourceId id) {
        ModelledTask row = model.find(id);
        List<Integer> numbers =
                row == null ? List.of(1) : List.copyOf(row.forms().keySet());
        return id.revision(random.nextInt(10) == 0 ? 1 + random.nextInt(4) : among(numbers));
    }

    private ResourceId anyId() {
        return among(pool);
    }

    private Stream<ResourceId> absent() {
        return pool.stream().filter(id -> model.find(id) == null);
    }

    private ResourceId existingId() {
        return among(model.all().map(ModelledTask::id), anyId());
    }

    private ResourceId liveId() {
        return among(model.all().filter(row -> !row.deleted()).map(ModelledTask::id), existingId());
    }

    private ResourceId deletedId() {
        return among(model.all().filter(ModelledTask::deleted).map(ModelledTask::id), existingId());
    }

    private ResourceId draftId() {
        return among(
                model.all()
                        .filter(row -> !row.deleted() && row.headForm().info().status() == RevisionStatus.DRAFT)
                        .map(ModelledTask::id),
                liveId());
    }

    /** One of these; another where there are none, and now and then otherwise. */
    private ResourceId among(Stream<ResourceId> ids, ResourceId other) {
        List<ResourceId> few = ids.toList();
        return few.isEmpty() || random.nextInt(20) == 0 ? other : among(few);
    }

    private <E> E among(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
