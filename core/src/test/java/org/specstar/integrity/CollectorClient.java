package org.specstar.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.specstar.blob.FileId;
import org.specstar.id.ResourceId;
import org.specstar.resource.StorageFixture;

/** Uploads what others upload as well, refers to it now or a little later, and drops its references again. */
final class CollectorClient {
    private static final int CONTENTS = 400;
    private static final int WAITING = 5;
    private static final int HELD = 20;

    private record Uploaded(FileId id, Instant at) {}

    private final StorageFixture backend;
    private final StoreFixture store;
    private final Duration patience;
    private final Random random;
    private final ResourceId own;
    private final Set<FileId> referred = new HashSet<>();
    private final Deque<Uploaded> uploaded = new ArrayDeque<>();
    private final List<String> lost = new ArrayList<>();

    /** @param patience how long after an upload its binary has to be there without a reference */
    CollectorClient(StorageFixture backend, StoreFixture store, int number, Duration patience) {
        this.backend = backend;
        this.store = store;
        this.patience = patience;
        this.random = new Random(number);
        this.own = store.resource("client-" + number, 1);
    }

    /** How many uploads it has made until a moment. */
    long work(Instant end) {
        long uploads = 0;
        while (Instant.now().isBefore(end)) {
            step();
            uploads++;
            lookAtOne();
        }
        return uploads;
    }

    private void step() {
        String content = "content " + random.nextInt(CONTENTS);
        if (random.nextBoolean()) {
            store.arrival(content, Instant.now(), this::refer);
        } else {
            FileId id = store.arrival(content, Instant.now(), file -> {});
            uploaded.add(new Uploaded(id, Instant.now()));
        }
        if (uploaded.size() > WAITING) {
            use(uploaded.remove());
        }
        if (referred.size() > HELD) {
            dropAll();
        }
    }

    private void refer(FileId id) {
        referred.add(id);
        store.refer(own, referred);
    }

    private void use(Uploaded earlier) {
        backend.committed(() -> {
            boolean found = !backend.storage()
                    .blobLedger()
                    .use(Set.of(earlier.id()), Instant.now())
                    .isEmpty();
            if (found) {
                refer(earlier.id());
            } else if (Instant.now().isBefore(earlier.at().plus(patience))) {
                lost.add("unused " + earlier.id());
            }
        });
    }

    private void lookAtOne() {
        for (FileId id : referred) {
            if (store.blobs().find(id).isEmpty()
                    || backend.storage().blobs().find(id).isEmpty()) {
                lost.add("referred to " + id);
            }
            return;
        }
    }

    void dropAll() {
        referred.clear();
        backend.committed(() -> store.refer(own, referred));
    }

    /** Binaries that were not there when they had to be. */
    List<String> lost() {
        return lost;
    }
}
