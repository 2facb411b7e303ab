package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.engine.Meanings.Change;
import org.specstar.engine.RandomTargets.Need;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.HistoryQuery.TimeRange;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.patch.PatchParser;
import org.specstar.precondition.Precondition;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.time.Moment;
import org.specstar.write.Creation;
import org.specstar.write.Modification;

/** Draws operations on a few resources. Looks at the model, so that most of them make sense, but not all. */
final class RandomTaskOperations {
    private final Random random;
    private final RandomChanges changes;
    private final RandomTargets targets;
    private final RandomSearches searches;
    private final ModelledRows model;

    RandomTaskOperations(Random random, List<ResourceId> pool, ModelledRows model) {
        this.random = random;
        this.changes = new RandomChanges(random);
        this.targets = new RandomTargets(random, pool, model);
        this.searches = new RandomSearches(random, pool);
        this.model = model;
    }

    /** An operation in words, and its effect on either side. */
    record Operation(String text, Function<ComparedTasks, Object> effect) {}

    /** @param now the time of the operation */
    Operation next(Moment now) {
        boolean empty = model.all().findAny().isEmpty();
        return empty || random.nextInt(12) == 0 ? creation() : random.nextInt(3) == 0 ? read(now) : write(now);
    }

    private Operation write(Moment now) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> update(targets.liveId());
            case 5, 6 -> createOrUpdate(random.nextInt(3) == 0 ? targets.anyId() : targets.liveId());
            case 7, 8, 9 -> modify(targets.draftId());
            case 10 -> switchTo(targets.liveId());
            case 11 -> delete(targets.liveId());
            case 12 -> restore(targets.deletedId());
            case 13 -> random.nextInt(4) == 0 ? purge(targets.existingId()) : prune(targets.liveId(), now);
            case 14 -> deleteAll(searches.search(now));
            default -> restoreAll(searches.search(now));
        };
    }

    private Operation read(Moment now) {
        ResourceId id = targets.liveId();
        return switch (random.nextInt(8)) {
            case 0 -> operation("get " + id, side -> side.resources().get(id));
            case 1 -> get(targets.revisionOf(targets.existingId()), visibility());
            case 2 -> operation("find " + id, side -> side.resources().find(id));
            case 3 -> meta(targets.existingId(), visibility());
            case 4 -> list(searches.search(now));
            case 5 -> count(searches.condition(now));
            case 6 -> history(id, now);
            default ->
                difference(
                        targets.revisionOf(id),
                        random.nextInt(8) == 0 ? targets.revisionOf(targets.anyId()) : targets.revisionOf(id));
        };
    }

    private Operation creation() {
        ResourceId id = random.nextInt(6) == 0 ? targets.anyId() : targets.absentId();
        Task task = changes.task();
        Creation how = new Creation(random.nextBoolean() ? id : null, status());
        return operation("create " + id + " " + how + " " + task, side -> {
            GeneratedIds.set(id.text());
            return side.resources().create(task, how);
        });
    }

    private Operation createOrUpdate(ResourceId id) {
        Task task = changes.task();
        Need need = random.nextInt(4) == 0 ? new Need("absent", side -> Precondition.ABSENT) : targets.need(id);
        return operation(
                "createOrUpdate " + id + need + task,
                side -> side.resources().createOrUpdate(id, task, need.on().apply(side)));
    }

    private Operation update(ResourceId id) {
        Change change = changes.next();
        Need need = targets.need(id);
        var content = model.meanings().content(change);
        return operation(
                "update " + id + need + change.text(),
                side -> side.resources().update(id, content, need.on().apply(side)));
    }

    private Operation modify(ResourceId id) {
        Change change = random.nextInt(4) == 0 ? null : changes.next();
        RevisionStatus status = status();
        Modification<Task> how = model.meanings().modification(change, status);
        Need need = targets.need(id);
        String text = change == null ? "" : change.text();
        return operation(
                "modify " + id + need + text + " " + status,
                side -> side.resources().modify(id, how, need.on().apply(side)));
    }

    private Operation switchTo(ResourceId id) {
        RevisionId to = targets.revisionOf(id);
        Need need = targets.need(id);
        return operation(
                "switchTo " + to + need,
                side -> side.resources().switchTo(to, need.on().apply(side)));
    }

    private Operation delete(ResourceId id) {
        Need need = targets.need(id);
        return operation(
                "delete " + id + need,
                side -> side.resources().delete(id, need.on().apply(side)));
    }

    private Operation restore(ResourceId id) {
        Need need = targets.need(id);
        return operation(
                "restore " + id + need,
                side -> side.resources().restore(id, need.on().apply(side)));
    }

    private Operation purge(ResourceId id) {
        Need need = targets.need(id);
        return operation(
                "purge " + id + need,
                side -> side.resources().purge(id, need.on().apply(side)));
    }

    private Operation prune(ResourceId id, Moment now) {
        Retention kept = random.nextBoolean()
                ? new Retention.KeepLast(1 + random.nextInt(3))
                : new Retention.KeepSince(searches.before(now));
        Need need = targets.need(id);
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
                ? TimeRange.between(Optional.of(searches.before(now)), Optional.of(now))
                : TimeRange.ALWAYS;
        HistoryQuery query = new HistoryQuery(
                1 + random.nextInt(4),
                random.nextInt(3),
                random.nextBoolean() ? Order.NEWEST_FIRST : Order.OLDEST_FIRST,
                times,
                random.nextInt(3) == 0 ? targets.revisionOf(id).text() : "",
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
}
