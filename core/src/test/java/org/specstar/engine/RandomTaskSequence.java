package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.specstar.access.Caller;
import org.specstar.engine.RandomTaskOperations.Operation;
import org.specstar.id.ResourceId;
import org.specstar.resource.StorageFixture.OnPurpose;
import org.specstar.time.Moment;

/**
 * A seeded sequence of operations on resources of its own, in units of work of random length, on an engine and on its
 * model; the answers are compared one by one, and what is stored at the end. A refused operation ends its unit.
 */
final class RandomTaskSequence {
    private final TaskEngine engine;
    private final long seed;
    private final Random random;
    private final List<ResourceId> pool;
    private final ModelledRows rows = new ModelledRows();
    private final ComparedTasks expected;
    private final ComparedTasks actual;
    private final RandomTaskOperations operations;
    private final List<String> log = new ArrayList<>();
    private Moment now = Moment.of(Instant.parse("2026-01-01T00:00:00Z"));

    RandomTaskSequence(TaskEngine engine, long seed) {
        this.engine = engine;
        this.seed = seed;
        // Neighbouring seeds begin with much the same numbers.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.pool = IntStream.range(0, 3 + random.nextInt(2))
                .mapToObj(number -> new ResourceId(seed + "-" + number))
                .toList();
        Caller nobody = Caller.of("nobody", now);
        this.expected = new ComparedTasks(new ModelledTasks(rows, nobody));
        this.actual = new ComparedTasks(engine.resources());
        this.operations = new RandomTaskOperations(random, pool, rows);
    }

    /** The number of operations that were compared. */
    int run(int longestUnit) {
        int left = 8 + random.nextInt(5);
        while (left > 0) {
            int size = Math.min(left, 1 + random.nextInt(longestUnit));
            unit(size);
            left -= size;
        }
        pool.forEach(this::compareStored);
        return log.size();
    }

    private void unit(int size) {
        Map<ResourceId, ModelledTask> before = rows.copy();
        int tags = expected.tagsSoFar();
        boolean rolledBack = random.nextInt(8) == 0;
        log.add(rolledBack ? "unit to be rolled back:" : "unit:");
        try {
            engine.units().required(() -> {
                IntStream.range(0, size).forEach(operation -> step());
                if (rolledBack) {
                    throw new OnPurpose();
                }
                return size;
            });
        } catch (OnPurpose e) {
            rows.rollBack(before);
            expected.forgetTagsAfter(tags);
            actual.forgetTagsAfter(tags);
        }
    }

    private void step() {
        // Clocks of several nodes differ: time may stand still and go back.
        now = Moment.of(now.instant().plusSeconds(random.nextInt(4) - 1L));
        Caller caller = Caller.of(random.nextBoolean() ? "ann" : "bob", now);
        Operation operation = operations.next(now);
        log.add(operation.text());
        String answer = expected.answer(operation.effect(), caller);
        same(actual.answer(operation.effect(), caller), answer);
        if (ComparedTasks.isRefusal(answer)) {
            throw new OnPurpose();
        }
    }

    /** Everything that the stores hold of a resource, other forms than those of its revisions included. */
    private void compareStored(ResourceId id) {
        log.add("what is stored of " + id);
        same(actual.numbered(engine.stored(id)), expected.numbered(modelled(id)));
    }

    private List<String> modelled(ResourceId id) {
        ModelledTask row = rows.find(id);
        return row == null
                ? List.of()
                : Stream.concat(
                                Stream.of(row.meta() + " " + row.tag(row.head())),
                                row.forms().values().stream()
                                        .map(form -> form.info() + " " + TaskText.json(form.data())))
                        .toList();
    }

    private void same(String given, String wanted) {
        assertThat(given)
                .as(() -> "seed " + seed + ", last of " + String.join("\n", log))
                .isEqualTo(wanted);
    }
}
