package org.specstar.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.StorageFixture.start;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.engine.BinariesEngine;
import org.specstar.engine.BinariesEngine.Letter;
import org.specstar.engine.Resources;
import org.specstar.id.ResourceId;
import org.specstar.payload.Binary;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.Retention;
import org.specstar.schema.ModelCatalog;

/** A check has nothing to say of what the engine writes, neither while it writes nor afterwards. */
public interface CheckedWritesContract extends StorageFixture {
    int WRITERS = 3;
    Duration WRITING = Duration.ofSeconds(4);

    @Test
    default void checkShouldFindNothingWhileTheEngineWritesNorAfterwards() {
        BinariesEngine engine = new BinariesEngine(this);
        Instant end = Instant.now().plus(WRITING);

        List<CompletableFuture<Integer>> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> start(() -> written(engine.letters(), new Random(number), end)))
                .toList();
        List<Finding> meanwhile = new ArrayList<>();
        int checks = 0;
        while (Instant.now().isBefore(end)) {
            check(engine, Instant.now().minusSeconds(30), meanwhile);
            checks++;
        }
        int writes = writers.stream()
                .mapToInt(writer -> writer.orTimeout(60, TimeUnit.SECONDS).join())
                .sum();

        assertThat(meanwhile).isEmpty();
        assertThat(checks).isPositive();
        assertThat(writes).isPositive();
        List<Finding> afterwards = new ArrayList<>();
        check(engine, StoreFixture.longAfter(), afterwards);
        assertThat(afterwards).isEmpty();
    }

    private void check(BinariesEngine engine, Instant writtenBefore, List<Finding> findings) {
        ModelCatalog catalog = engine.engine().catalog();
        new IntegrityCheck(storage(), new PayloadScan(catalog)).run(writtenBefore, findings::add);
    }

    private static int written(Resources<Letter> letters, Random random, Instant end) {
        List<ResourceId> own = new ArrayList<>();
        int writes = 0;
        while (Instant.now().isBefore(end)) {
            if (own.size() < 5) {
                own.add(letters.create(letter(random)).resourceId());
            } else {
                change(letters, own, random);
            }
            writes++;
        }
        return writes;
    }

    private static void change(Resources<Letter> letters, List<ResourceId> own, Random random) {
        ResourceId id = own.get(random.nextInt(own.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                letters.purge(id);
                own.remove(id);
            }
            case 1 -> letters.prune(id, new Retention.KeepLast(2));
            case 2 -> {
                letters.delete(id);
                letters.restore(id);
            }
            default -> letters.update(id, letter(random));
        }
    }

    private static Letter letter(Random random) {
        @Nullable Binary attachment = random.nextBoolean() ? binary(random) : null;
        return new Letter("letter " + random.nextInt(), attachment, List.of(binary(random)), Map.of());
    }

    private static Binary binary(Random random) {
        return Binary.of(("content " + random.nextInt(40)).getBytes(UTF_8));
    }
}
