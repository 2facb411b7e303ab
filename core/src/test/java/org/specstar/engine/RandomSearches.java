package org.specstar.engine;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;
import org.specstar.time.Moment;

/** Draws searches among a few resources. */
final class RandomSearches {
    private final Random random;
    private final List<ResourceId> pool;

    RandomSearches(Random random, List<ResourceId> pool) {
        this.random = random;
        this.pool = pool;
    }

    Search search(Moment now) {
        return new Search(condition(now), random.nextInt(4), random.nextInt(4) == 0 ? 1 : 0);
    }

    /** Never without the ids: others use the same store. */
    Condition condition(Moment now) {
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

    Moment before(Moment now) {
        return Moment.of(now.instant().minusSeconds(random.nextInt(5)));
    }

    private <E> E among(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
