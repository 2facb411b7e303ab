package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.integrity.Finding;
import org.specstar.integrity.StoreFixture;
import org.specstar.integrity.Sweep;
import org.specstar.integrity.Swept;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.revision.RevisionKey;

/** Damage of every kind is found, each once, and nothing else; and nobody ever reads it as if it were sound. */
interface SeededDamageContract {
    int RESOURCES = 1_200;
    int BINARIES = 400;

    /** An empty store. */
    DamageFixture emptyStore(long seed);

    /** Chosen anew for each run; a failure names it. */
    default long seed() {
        return Long.getLong("specstar.test.seed", System.nanoTime());
    }

    @Test
    default void checkShouldFindSeededDamageAndNothingElse() {
        long seed = seed();
        DamageFixture damage = emptyStore(seed);
        StoreFixture store = new StoreFixture(damage);
        List<ResourceId> resources = new ArrayList<>(IntStream.range(0, RESOURCES)
                .mapToObj(number -> store.resource("r" + number, 3))
                .toList());
        List<FileId> binaries = new ArrayList<>(IntStream.range(0, BINARIES)
                .mapToObj(number -> store.binary("b" + number, "binary " + number, Instant.now()))
                .toList());
        Collections.shuffle(resources, new Random(seed));
        Collections.shuffle(binaries, new Random(seed));
        assertThat(store.findings(StoreFixture.longAfter())).isEmpty();

        List<ResourceId> flippedPayloads = resources.subList(0, 120);
        List<FileId> flippedBinaries = binaries.subList(0, 80);
        List<FileId> deletedBinaries = binaries.subList(80, 130);
        List<String> expected = new ArrayList<>();
        flippedPayloads.forEach(id -> expected.add("payload-damaged " + damage.flipInPayload(id)));
        expected.addAll(each("blob-damaged ", flippedBinaries, damage::flipInBlob));
        expected.addAll(each("blob-missing ", deletedBinaries, damage::deleteBlob));
        expected.addAll(each("revisions-without-row ", resources.subList(120, 145), damage::deleteRow));
        expected.addAll(each("head-missing ", resources.subList(145, 170), id -> damage.deleteRevision(id, 3)));
        expected.addAll(each("chain-gap ", resources.subList(170, 180), id -> damage.deleteRevision(id, 2)));
        IntStream.range(0, 25).forEach(number -> {
            expected.add("payload-orphan " + damage.payloadOrphan(number));
            expected.add("blob-orphan " + damage.blobOrphan(number));
        });

        assertThat(expected).hasSize(360);
        assertThat(store.findings(DamageFixture.LONG_AGO))
                .as("seed " + seed)
                .extracting(SeededDamageContract::text)
                .containsExactlyInAnyOrderElementsOf(expected);
        flippedPayloads.forEach(id -> assertRefused(damage, id));
        flippedBinaries.forEach(id -> assertRefused(store, id));
        deletedBinaries.forEach(id -> assertRefused(store, id));
        assertThat(new Sweep(damage.storage(), damage.units()).run(DamageFixture.LONG_AGO))
                .isEqualTo(new Swept(25, 25, 0));
        assertThat(store.findings(DamageFixture.LONG_AGO)).hasSize(310);
    }

    private static <T> List<String> each(String kind, List<T> ids, Consumer<T> damage) {
        ids.forEach(damage);
        return ids.stream().map(id -> kind + id).toList();
    }

    private static String text(Finding finding) {
        Object where = finding.address() == null ? finding.resource() : finding.address();
        return finding.kind().text() + " " + where;
    }

    private static void assertRefused(DamageFixture damage, ResourceId id) {
        RevisionKey key = new RevisionKey(id.revision(1), SchemaVersion.NONE);

        assertThatThrownBy(() -> damage.revisions().find(key)).isInstanceOf(DamagedPayloadException.class);
    }

    private static void assertRefused(StoreFixture store, FileId id) {
        Blob entered = store.blobs().find(id).orElseThrow();

        assertThatThrownBy(() -> {
                    try (InputStream bytes = store.blobs().open(entered)) {
                        bytes.readAllBytes();
                    }
                })
                .isInstanceOf(DamagedPayloadException.class);
    }
}
