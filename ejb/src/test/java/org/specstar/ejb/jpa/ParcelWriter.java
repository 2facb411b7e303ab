package org.specstar.ejb.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.PlatformException;
import org.specstar.StorageException;
import org.specstar.ejb.jpa.ParcelFixture.Parcel;
import org.specstar.ejb.jpa.WriteHistory.Operation;
import org.specstar.ejb.jpa.WriteHistory.Outcome;
import org.specstar.engine.Resources;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.Binary;
import org.specstar.precondition.Precondition;
import org.specstar.write.Creation;
import org.specstar.write.Written;

/** One of the writers of a combination: does one thing after another, and notes each before and after. */
final class ParcelWriter implements Runnable {
    /** Resources that all writers of some runs share, so that they meet. */
    private static final int SHARED = 3;

    static final int RUNS_OF_SHARED = 3;

    private static final String TYPE = "application/octet-stream";
    private static final String UNKNOWN_FILE = "0".repeat(32);

    private final CombinationFixture combination;
    private final Resources<Parcel> parcels;
    private final FileChannel notes;
    private final int run;
    private final int thread;
    private final Random random;
    private final Runnable done;
    private int number;
    private @Nullable ResourceId own;

    /** @param done is told of each acknowledgement */
    ParcelWriter(CombinationFixture combination, FileChannel notes, int run, int thread, Runnable done) {
        this.combination = combination;
        this.parcels = combination.parcels();
        this.notes = notes;
        this.run = run;
        this.thread = thread;
        this.random = new Random(
                combination.seed() + run * 1_000_003L + combination.kind().ordinal() * 1_009L + thread);
        this.done = done;
    }

    /** Does nothing else until the process is killed. */
    @Override
    public void run() {
        create(shared(), nextToken());
        while (!Thread.currentThread().isInterrupted()) {
            step();
        }
    }

    /** So many steps. */
    void run(int steps) {
        create(shared(), nextToken());
        for (int step = 0; step < steps; step++) {
            step();
        }
    }

    private String nextToken() {
        return run + "-" + thread + "-" + number++;
    }

    private ResourceId shared() {
        return new ResourceId("shared-" + run / RUNS_OF_SHARED + "-" + random.nextInt(SHARED));
    }

    private void step() {
        String token = nextToken();
        ResourceId target = own;
        int dice = random.nextInt(100);
        if (target == null || dice < 22) {
            ResourceId id = new ResourceId("parcel-" + token);
            own = create(id, token) ? id : null;
        } else if (dice < 60) {
            change(dice % 2 == 0 ? target : shared(), token);
        } else if (dice < 72) {
            patch(dice % 2 == 0 ? target : shared(), token);
        } else if (dice < 80) {
            note(token, Operation.DELETE, target, WriteHistory.NONE, () -> deleted(target));
            own = null;
        } else if (dice < 90) {
            putAndRefer(target, token);
        } else {
            refused(target, token, dice);
        }
    }

    private boolean create(ResourceId id, String token) {
        String content = contentName(token);
        return note(
                token,
                Operation.CREATE,
                id,
                content,
                () -> parcels.create(parcel(token, content), Creation.PLAIN.withId(id)));
    }

    /** One in three is that of other writers too. */
    private String contentName(String token) {
        return random.nextInt(3) == 0 ? "common-" + run + "-" + random.nextInt(9) : token;
    }

    private static Parcel parcel(String token, String content) {
        return ParcelFixture.parcel(token, Binary.of(ParcelFixture.bytes(content), TYPE));
    }

    private void change(ResourceId id, String token) {
        String content = contentName(token);
        note(token, Operation.UPDATE, id, content, () -> parcels.update(id, parcel(token, content)));
    }

    private void patch(ResourceId id, String token) {
        String patch = "{\"token\":\"" + token + "\",\"text\":\"" + ParcelFixture.text(token) + "\"}";
        note(
                token,
                Operation.PATCH,
                id,
                WriteHistory.NONE,
                () -> parcels.patch(id, PatchParser.mergePatch(patch.getBytes(UTF_8))));
    }

    private @Nullable Written deleted(ResourceId id) {
        parcels.delete(id);
        return null;
    }

    /** As a client that uploads a binary first. */
    private void putAndRefer(ResourceId id, String token) {
        byte[] bytes = ParcelFixture.bytes(token);
        if (note(token, Operation.PUT, id, token, () -> put(bytes))) {
            Binary stored = Binary.stored(ParcelFixture.fileId(token));
            String next = nextToken();
            note(next, Operation.UPDATE, id, token, () -> parcels.update(id, ParcelFixture.parcel(next, stored)));
        }
    }

    private @Nullable Written put(byte[] bytes) {
        try {
            combination.blobs().store(new ByteArrayInputStream(bytes), TYPE, Instant.now());
            return null;
        } catch (IOException e) {
            throw new StorageException("An array cannot be read", e);
        }
    }

    /** Brings a binary along whose bytes may arrive although nothing else may. */
    private void refused(ResourceId id, String token, int dice) {
        Parcel parcel = parcel(token, token);
        switch (dice % 3) {
            case 0 -> note(token, Operation.CREATE, id, token, () -> parcels.create(parcel, Creation.PLAIN.withId(id)));
            case 1 ->
                note(
                        token,
                        Operation.UPDATE,
                        id,
                        token,
                        () -> parcels.update(id, parcel, Precondition.headIs(id.revision(999_999))));
            default ->
                note(
                        token,
                        Operation.UPDATE,
                        id,
                        token,
                        () -> parcels.update(id, ParcelFixture.parcel(token, Binary.stored(UNKNOWN_FILE))));
        }
    }

    private boolean note(
            String token, Operation operation, ResourceId id, String content, Supplier<@Nullable Written> work) {
        line(WriteHistory.begun(token, operation, id.text(), content));
        try {
            Written written = work.get();
            acknowledged(token, written);
            return true;
        } catch (PlatformException e) {
            line(WriteHistory.ended(token, Outcome.REFUSED, 0, e.code().name()));
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("\\s+", "_");
            line(WriteHistory.ended(token, Outcome.UNKNOWN, 0, message));
        }
        return false;
    }

    private void acknowledged(String token, @Nullable Written written) {
        line(
                written == null
                        ? WriteHistory.ended(token, Outcome.ACKNOWLEDGED, 0, WriteHistory.NONE)
                        : WriteHistory.ended(
                                token,
                                Outcome.ACKNOWLEDGED,
                                written.revisionId().number(),
                                String.valueOf(written.head().dataHash())));
        done.run();
    }

    private void line(String text) {
        try {
            // One call for each line: a kill comes before it or after it.
            notes.write(ByteBuffer.wrap((text + "\n").getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
