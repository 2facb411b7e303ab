package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.specstar.resource.StorageFixture;

/**
 * Random sequences of operations answer on every storage what they answer on plain lists, errors included, and leave the
 * same behind: older revisions change by nothing but modify, prune and purge, entity tags change exactly when something
 * was written, and no state of a resource ever has the tag of another.
 */
public interface ResourcesModelContract extends StorageFixture {
    /** Most operations in one unit of work. More where a commit is expensive. */
    default int longestUnit() {
        return 4;
    }

    /** How many sequences run at the same time. They have their own resources, so they never meet. */
    default int sequencesAtOnce() {
        return 1;
    }

    /** How many sequences are tried, a tenth of them never tried before. Fewer where each write is a request to a server. */
    default int sequences() {
        return 10_000;
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    default void knownSequencesShouldAnswerAsTheModel() {
        run(LongStream.rangeClosed(1, sequences() / 10 * 9L));
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    default void freshSequencesShouldAnswerAsTheModel() {
        // Each sequence tells its seed when it fails.
        long first = System.currentTimeMillis();
        run(LongStream.range(first, first + sequences() / 10));
    }

    private void run(LongStream seeds) {
        TaskEngine engine = new TaskEngine(this);
        long operations = Parallel.map(
                        sequencesAtOnce(),
                        seeds.boxed().toList(),
                        seed -> new RandomTaskSequence(engine, seed).run(longestUnit()))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(operations).isGreaterThan(sequences() / 10 * 8);
    }
}
