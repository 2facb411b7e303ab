package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.id.ResourceId;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.Repeats;
import org.specstar.idempotency.Repeats.Given;
import org.specstar.idempotency.RequestName;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.RevisionInfo;
import org.specstar.search.Condition;
import org.specstar.time.Moment;
import org.specstar.write.Creation;

/** What many writers of one resource at once leave, on every storage. Any error but those named here fails the test. */
public interface ResourcesConcurrencyContract extends StorageFixture {
    int WRITERS = 50;
    int CREATORS = 32;
    ResourceId ID = new ResourceId("task:shared");

    /** How often each of the 50 writers writes. */
    default int writesEach() {
        return 200;
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    default void incrementsOfWhatIsUnchangedShouldNeverBeLost() {
        TaskEngine engine = counting();

        long successes = among(WRITERS, writer -> succeeded(writesEach(), write -> incremented(engine.resources())));

        assertThat(successes).isGreaterThanOrEqualTo(writesEach());
        assertCounted(engine, successes);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    default void incrementsByAFunctionShouldAllSucceed() {
        TaskEngine engine = counting();

        long successes = among(
                WRITERS,
                writer -> succeeded(writesEach(), write -> {
                    engine.resources().update(ID, (UnaryOperator<Task>) ResourcesConcurrencyContract::onePointMore);
                    return true;
                }));

        assertThat(successes).isEqualTo((long) WRITERS * writesEach());
        assertCounted(engine, successes);
    }

    @Test
    default void onlyOneOfManyCreationsOfAnIdShouldSucceed() {
        TaskEngine engine = new TaskEngine(this);
        Creation how = Creation.PLAIN.withId(ID);

        long successes = among(
                CREATORS,
                creator -> succeededUnless(
                        DuplicateResourceException.class,
                        () -> engine.resources().create(counter(creator), how)));

        assertThat(successes).isEqualTo(1);
        assertThat(engine.resources().get(ID).meta().totalRevisionCount()).isEqualTo(1);
    }

    @Test
    default void onlyOneOfManyShouldFindAnIdAbsent() {
        TaskEngine engine = new TaskEngine(this);

        long successes = among(
                CREATORS,
                creator -> succeededUnless(
                        PreconditionFailedException.class,
                        () -> engine.resources().createOrUpdate(ID, counter(creator), Precondition.ABSENT)));

        assertThat(successes).isEqualTo(1);
        assertThat(engine.resources().get(ID).meta().totalRevisionCount()).isEqualTo(1);
    }

    @Test
    default void everyOneOfManyCreatingOrUpdatingShouldLeaveARevision() {
        TaskEngine engine = new TaskEngine(this);

        among(CREATORS, writer -> {
            engine.resources().createOrUpdate(ID, counter(writer));
            return 1L;
        });

        assertNumbered(engine, CREATORS);
    }

    @Test
    default void writesOfOneNameShouldHaveOneEffectAndOneAnswer() {
        TaskEngine engine = new TaskEngine(this);
        List<Given> answers = all(CREATORS, writer -> named(engine, writer));

        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> new String(answer.answer().body(), UTF_8))
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(engine.resources().count(Condition.EVERYTHING)).isEqualTo(1);
    }

    private Given named(TaskEngine engine, int writer) {
        Moment now = Moment.ofEpochMicros(1_000_000L + writer, false);
        RequestName name = new RequestName("ann", "POST /task", "key");
        Repeats repeats = new Repeats(storage().idempotency(), Duration.ofHours(24));
        return units().required(() -> repeats.once(name, "same", now, () -> {
            Creation own = Creation.PLAIN.withId(new ResourceId("task:" + writer));
            String id =
                    engine.resources().create(counter(writer), own).revisionId().text();
            return new KeptAnswer("same", "", id.getBytes(UTF_8), now);
        }));
    }

    private TaskEngine counting() {
        TaskEngine engine = new TaskEngine(this);
        engine.resources().create(counter(0), Creation.PLAIN.withId(ID));
        return engine;
    }

    private static Task counter(long points) {
        return new Task("counter", null, points, List.of());
    }

    private static Task onePointMore(Task task) {
        return counter(task.points() + 1);
    }

    private static boolean incremented(Resources<Task> resources) {
        Revision<Task> before = resources.get(ID);
        return succeededUnless(
                        PreconditionFailedException.class,
                        () -> resources.update(
                                ID, onePointMore(before.data()), Precondition.unchangedSince(before.tag())))
                == 1;
    }

    private static long succeeded(int times, IntPredicate write) {
        return IntStream.range(0, times).filter(write).count();
    }

    private static long succeededUnless(Class<? extends RuntimeException> expected, Runnable write) {
        try {
            write.run();
            return 1;
        } catch (RuntimeException e) {
            if (!expected.isInstance(e)) {
                throw e;
            }
            return 0;
        }
    }

    /** The sum of what threads give that start together. */
    private static long among(int threads, IntFunction<Long> work) {
        return all(threads, work).stream().mapToLong(Long::longValue).sum();
    }

    private static <R> List<R> all(int threads, IntFunction<R> work) {
        CountDownLatch ready = new CountDownLatch(threads);
        return Parallel.map(threads, IntStream.range(0, threads).boxed().toList(), number -> {
            ready.countDown();
            StorageFixture.await(ready);
            return work.apply(number);
        });
    }

    private static void assertCounted(TaskEngine engine, long successes) {
        assertThat(engine.resources().get(ID).data().points()).isEqualTo(successes);
        assertNumbered(engine, (int) successes + 1);
    }

    private static void assertNumbered(TaskEngine engine, int count) {
        assertThat(engine.resources().get(ID).meta().totalRevisionCount()).isEqualTo(count);
        assertThat(engine.revisions().history(ID))
                .extracting(RevisionInfo::id)
                .isEqualTo(
                        IntStream.rangeClosed(1, count).mapToObj(ID::revision).toList());
    }
}
