package org.specstar.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.StorageFixture.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.blob.Blobs;
import org.specstar.blob.FileId;
import org.specstar.integrity.BlobCollector.Periods;
import org.specstar.resource.StorageFixture;

/** The collector and the sweep never take a binary that somebody needs, however fast they are. */
public interface CollectorRaceContract extends StorageFixture {
    int CLIENTS = 8;
    Duration GRACE = Duration.ofMillis(400);
    Duration QUARANTINE = Duration.ofMillis(20);
    Duration LASTS = Duration.ofSeconds(4);

    @Test
    default void collectorInALoopShouldLoseNothingThatClientsNeed() {
        StoreFixture store = new StoreFixture(this);
        List<CollectorClient> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new CollectorClient(this, store, number, GRACE.dividedBy(2)))
                .toList();
        leaveSomethingUnused();
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Long> collecting = start(() -> collected(ended));

        Instant end = Instant.now().plus(LASTS);
        List<CompletableFuture<Long>> working =
                clients.stream().map(client -> start(() -> client.work(end))).toList();
        long written = working.stream()
                .mapToLong(work -> work.orTimeout(60, TimeUnit.SECONDS).join())
                .sum();
        ended.set(true);
        long removed = collecting.orTimeout(60, TimeUnit.SECONDS).join();

        assertThat(clients.stream().flatMap(client -> client.lost().stream())).isEmpty();
        assertThat(store.findings(StoreFixture.longAfter())).isEmpty();
        assertThat(written).isPositive();
        assertThat(removed).isPositive();
        clients.forEach(CollectorClient::dropAll);
        assertNothingIsLeft();
    }

    private void leaveSomethingUnused() {
        byte[] unused = "nobody ever refers to this".getBytes(StandardCharsets.UTF_8);
        try {
            new Blobs(storage().blobs(), storage().blobLedger(), units())
                    .store(new ByteArrayInputStream(unused), "", Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long collected(AtomicBoolean ended) {
        BlobCollector collector =
                new BlobCollector(storage().blobLedger(), storage().blobs(), units());
        Sweep sweep = new Sweep(storage(), units());
        long removed = 0;
        // At least what nobody ever uses goes, however slow the machine is.
        while (!ended.get() || removed == 0) {
            removed +=
                    collector.run(new Periods(GRACE, QUARANTINE), Instant.now()).removed();
            sweep.run(Instant.now().minus(Duration.ofSeconds(30)));
        }
        return removed;
    }

    private void assertNothingIsLeft() {
        BlobCollector collector =
                new BlobCollector(storage().blobLedger(), storage().blobs(), units());
        Instant later = Instant.now().plus(Duration.ofDays(1));
        collector.run(new Periods(Duration.ZERO, Duration.ZERO), later);
        collector.run(new Periods(Duration.ZERO, Duration.ZERO), later.plusSeconds(1));
        List<FileId> left = new ArrayList<>();
        storage().blobs().forEach((id, size, written) -> left.add(id));

        assertThat(left).isEmpty();
        assertThat(storage().blobLedger().entries(null, 1)).isEmpty();
    }
}
