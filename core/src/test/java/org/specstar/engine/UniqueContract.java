package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.specstar.constraint.UniqueConstraintException;
import org.specstar.engine.LinkedEngine.Team;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.resource.StorageFixture;
import org.specstar.resource.Visibility;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.Written;

/** Unique fields, on every storage: whatever makes a value that of a live resource needs it to be free. */
public interface UniqueContract extends StorageFixture {
    int CREATORS = 32;

    /** How often the creators compete for a value. */
    default int rounds() {
        return 1_000;
    }

    @Test
    default void aValueShouldBelongToOneResource() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId holder = engine.team("ann");

        assertThatThrownBy(() -> engine.team("ann"))
                .isInstanceOf(UniqueConstraintException.class)
                .hasMessage("Unique constraint violated: field 'name' value 'ann' already exists on resource '"
                        + holder.text() + "'.");
        assertThat(engine.teams().count(Condition.EVERYTHING)).isEqualTo(1);
    }

    @Test
    default void nullShouldBelongToNobody() {
        LinkedEngine engine = new LinkedEngine(this);

        engine.teams().create(new Team("a", null));
        engine.teams().create(new Team("b", null));

        assertThat(engine.teams().count(Condition.EVERYTHING)).isEqualTo(2);
    }

    @Test
    default void upperAndLowerCaseShouldDiffer() {
        LinkedEngine engine = new LinkedEngine(this);

        engine.team("ann");
        engine.team("Ann");

        assertThat(engine.teams().count(Condition.EVERYTHING)).isEqualTo(2);
    }

    @Test
    default void everyUniqueFieldShouldCount() {
        LinkedEngine engine = new LinkedEngine(this);
        engine.teams().create(new Team("a", "x"));

        assertThatThrownBy(() -> engine.teams().create(new Team("b", "x"))).hasMessageContaining("field 'code'");
    }

    @Test
    default void noKindOfWriteShouldTakeAValue() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId holder = engine.team("taken");
        Written own = engine.teams().create(Team.named("own"));
        ResourceId id = own.resourceId();

        assertTaken(holder, () -> engine.teams().update(id, Team.named("taken")));
        assertTaken(holder, () -> engine.teams().createOrUpdate(id, Team.named("taken")));
        assertTaken(
                holder, () -> engine.teams().patch(id, PatchParser.mergePatch("{\"name\":\"taken\"}".getBytes(UTF_8))));
        assertThat(engine.teams().get(id).info().id().number()).isEqualTo(1);
    }

    @Test
    default void onesOwnValueShouldBeFreeForOneself() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId id = engine.team("ann");

        Written written = engine.teams().update(id, new Team("ann", "x"));

        assertThat(written.revisionId().number()).isEqualTo(2);
    }

    @Test
    default void aValueThatIsGivenUpShouldBeFree() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId renamed = engine.team("a");
        ResourceId deleted = engine.team("b");
        ResourceId purged = engine.team("c");

        engine.teams().update(renamed, Team.named("z"));
        engine.teams().delete(deleted);
        engine.teams().purge(purged);

        List.of("a", "b", "c").forEach(engine::team);
        assertThat(engine.teams().count(new Condition.Deleted(false))).isEqualTo(4);
    }

    @Test
    default void restoreShouldNeedTheValueAgain() {
        LinkedEngine engine = new LinkedEngine(this);
        ResourceId deleted = engine.team("ann");
        engine.teams().delete(deleted);
        ResourceId holder = engine.team("ann");

        assertTaken(holder, () -> engine.teams().restore(deleted));
        assertTaken(holder, () -> engine.teams().restoreAll(Search.first(10, Condition.EVERYTHING)));
        assertThat(engine.teams().meta(deleted, Visibility.WITH_DELETED).deleted())
                .isTrue();
        engine.teams().update(holder, Team.named("other"));
        engine.teams().restore(deleted);

        assertTaken(deleted, () -> engine.teams().update(holder, Team.named("ann")));
    }

    @Test
    default void switchShouldNeedTheValueAgain() {
        LinkedEngine engine = new LinkedEngine(this);
        Written first = engine.teams().create(Team.named("ann"));
        engine.teams().update(first.resourceId(), Team.named("bob"));
        ResourceId holder = engine.team("ann");

        assertTaken(holder, () -> engine.teams().switchTo(first.revisionId()));

        assertThat(engine.teams().get(first.resourceId()).data().name()).isEqualTo("bob");
    }

    @Test
    default void anUndoneWriteShouldTakeNothing() {
        LinkedEngine engine = new LinkedEngine(this);

        rolledBack(() -> engine.team("ann"));

        assertThat(engine.team("ann").text()).startsWith("team:");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    default void oneOfManyCreatorsShouldGetAValue() {
        LinkedEngine engine = new LinkedEngine(this);
        List<CountDownLatch> starts = IntStream.range(0, rounds())
                .mapToObj(round -> new CountDownLatch(CREATORS))
                .toList();

        List<List<Boolean>> won = Parallel.map(
                CREATORS,
                IntStream.range(0, CREATORS).boxed().toList(),
                creator -> IntStream.range(0, rounds())
                        .mapToObj(round -> {
                            starts.get(round).countDown();
                            StorageFixture.await(starts.get(round));
                            return gets(engine, "round " + round);
                        })
                        .toList());

        for (int round = 0; round < rounds(); round++) {
            int number = round;
            assertThat(won.stream().filter(creator -> creator.get(number)).count())
                    .as("round %s", round)
                    .isEqualTo(1);
        }
        assertThat(engine.teams().count(Condition.EVERYTHING)).isEqualTo(rounds());
    }

    private static boolean gets(LinkedEngine engine, String name) {
        try {
            engine.team(name);
            return true;
        } catch (UniqueConstraintException e) {
            return false;
        }
    }

    private static void assertTaken(ResourceId holder, Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        e -> assertThat(e.conflict().holder()).isEqualTo(holder));
    }
}
