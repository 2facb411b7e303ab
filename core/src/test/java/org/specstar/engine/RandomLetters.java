package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.specstar.PlatformException;
import org.specstar.engine.BinariesEngine.Letter;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.Binary;
import org.specstar.payload.DataHash;
import org.specstar.precondition.Precondition;
import org.specstar.resource.StorageFixture.OnPurpose;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.transfer.OnDuplicate;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;

/** A seeded sequence of everything that can be done with letters, some of it in units that are rolled back. */
final class RandomLetters {
    private static final int CONTENTS = 6;

    private final BinariesEngine engine;
    private final Resources<Letter> letters;
    private final long seed;
    private final Random random;
    private final List<ResourceId> ids = new ArrayList<>();
    private byte[] archive = {};

    RandomLetters(BinariesEngine engine, long seed) {
        this.engine = engine;
        this.letters = engine.letters();
        this.seed = seed;
        // Neighbouring seeds begin with much the same numbers.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        IntStream.range(0, 4).forEach(number -> ids.add(new ResourceId("letter-" + seed + "-" + number)));
    }

    void run(int operations) {
        for (int i = 0; i < operations; i++) {
            step();
        }
    }

    void assertReferences() {
        engine.assertReferences();
    }

    private void step() {
        if (random.nextInt(10) == 0) {
            transfer();
            return;
        }
        try {
            engine.units().required(() -> {
                write(ids.get(random.nextInt(ids.size())));
                if (random.nextInt(6) == 0) {
                    throw new OnPurpose();
                }
                return true;
            });
        } catch (OnPurpose | PlatformException e) {
            // A unit that ends like this has done nothing.
        }
    }

    private void write(ResourceId id) {
        switch (random.nextInt(9)) {
            case 0 -> letters.create(letter(), Creation.PLAIN.withId(id).withStatus(RevisionStatus.DRAFT));
            case 1, 2 -> letters.createOrUpdate(id, letter());
            case 3 -> letters.update(id, before -> letter());
            case 4 -> letters.patch(id, PatchParser.jsonPatch(patch().getBytes(UTF_8)));
            case 5 ->
                letters.modify(id, Modification.of(Content.value(letter())).andStatus(RevisionStatus.DRAFT));
            case 6 -> letters.prune(id, new Retention.KeepLast(1 + random.nextInt(3)), Precondition.NONE);
            case 7 -> letters.purge(id, Precondition.NONE);
            default -> deleteOrRestore(id);
        }
    }

    private void deleteOrRestore(ResourceId id) {
        if (random.nextBoolean()) {
            letters.delete(id, Precondition.NONE);
        } else {
            letters.restore(id, Precondition.NONE);
        }
    }

    /** What was exported before comes back over what is there now. */
    private void transfer() {
        try {
            if (archive.length == 0 || random.nextBoolean()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                engine.engine().exports().write(new ModelName("letter"), Condition.EVERYTHING, out);
                archive = out.toByteArray();
            } else {
                OnDuplicate rule = random.nextBoolean() ? OnDuplicate.OVERWRITE : OnDuplicate.SKIP;
                engine.imports().load(() -> new ByteArrayInputStream(archive), rule);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Letter letter() {
        return new Letter(
                "n" + random.nextInt(3),
                random.nextInt(3) == 0 ? null : binary(),
                IntStream.range(0, random.nextInt(3)).mapToObj(page -> binary()).toList(),
                random.nextBoolean() ? Map.of() : Map.of("e", binary()));
    }

    /** By its bytes, or by an id that may be unknown. */
    private Binary binary() {
        byte[] content = ("content " + seed + " " + random.nextInt(CONTENTS)).getBytes(UTF_8);
        return switch (random.nextInt(3)) {
            case 0 -> Binary.stored(DataHash.hex(content));
            case 1 -> Binary.of(content, "x/y");
            default -> Binary.of(content);
        };
    }

    private String patch() {
        return switch (random.nextInt(3)) {
            case 0 -> "[{\"op\":\"replace\",\"path\":\"/attachment\",\"value\":null}]";
            case 1 -> "[{\"op\":\"add\",\"path\":\"/pages/-\",\"value\":{\"data\":\"cDI=\"}}]";
            default -> "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"n" + random.nextInt(99) + "\"}]";
        };
    }
}
