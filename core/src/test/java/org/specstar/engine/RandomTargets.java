package org.specstar.engine;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.precondition.Precondition;
import org.specstar.revision.RevisionStatus;

/** Draws what an operation is aimed at, and what it requires of it: mostly what fits the model's state. */
final class RandomTargets {
    private final Random random;
    private final List<ResourceId> pool;
    private final ModelledRows model;

    RandomTargets(Random random, List<ResourceId> pool, ModelledRows model) {
        this.random = random;
        this.pool = pool;
        this.model = model;
    }

    /** The same precondition for either side, which may name a tag. */
    record Need(String text, Function<ComparedTasks, Precondition> on) {
        @Override
        public String toString() {
            return text.isEmpty() ? " " : " if " + text + " ";
        }
    }

    Need need(ResourceId id) {
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

    RevisionId revisionOf(ResourceId id) {
        ModelledTask row = model.find(id);
        List<Integer> numbers =
                row == null ? List.of(1) : List.copyOf(row.forms().keySet());
        return id.revision(random.nextInt(10) == 0 ? 1 + random.nextInt(4) : among(numbers));
    }

    ResourceId anyId() {
        return among(pool);
    }

    ResourceId absentId() {
        return among(pool.stream().filter(id -> model.find(id) == null), anyId());
    }

    ResourceId existingId() {
        return among(model.all().map(ModelledTask::id), anyId());
    }

    ResourceId liveId() {
        return among(model.all().filter(row -> !row.deleted()).map(ModelledTask::id), existingId());
    }

    ResourceId deletedId() {
        return among(model.all().filter(ModelledTask::deleted).map(ModelledTask::id), existingId());
    }

    ResourceId draftId() {
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
