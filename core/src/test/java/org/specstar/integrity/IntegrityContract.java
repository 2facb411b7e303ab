package org.specstar.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.integrity.StoreFixture.longAfter;
import static org.specstar.integrity.StoreFixture.longAgo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specstar.blob.FileId;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.integrity.BlobCollector.Periods;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionStatus;

/** What a check, a sweep and the collector see and do on every storage. */
public interface IntegrityContract extends StorageFixture {
    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    Periods PERIODS = new Periods(Duration.ofHours(24), Duration.ofDays(7));

    private StoreFixture store() {
        return new StoreFixture(this);
    }

    private List<FindingKind> kinds() {
        return store().findings(longAfter()).stream().map(Finding::kind).toList();
    }

    private RevisionKey key(ResourceId id, int number) {
        return new RevisionKey(id.revision(number), SchemaVersion.NONE);
    }

    @Test
    default void emptyStoreShouldBeClean() {
        assertThat(store().findings(longAfter())).isEmpty();
    }

    @Test
    default void soundStoreShouldBeCleanAndCounted() {
        store().resource("a", 1);
        store().resource("b", 40);
        store().binary("c", "bytes", NOW);

        Summary summary = new IntegrityCheck(storage(), BlobScan.NONE).run(longAfter(), finding -> {});

        assertThat(summary).isEqualTo(new Summary(3, 42, 1, Map.of()));
        assertThat(summary.clean()).isTrue();
    }

    @Test
    default void prunedRevisionsShouldBeNoGap() {
        ResourceId id = store().resource("a", 10);

        committed(() -> revisions().removeAll(List.of(key(id, 3), key(id, 4), key(id, 99))));

        assertThat(kinds()).isEmpty();
    }

    @Test
    default void revisionsThatWereNotImportedShouldBeNoGap() {
        ResourceId id = store().resource("a", 3);

        committed(() -> {
            metas().update(metas().lock(id).orElseThrow().withHead(revision(id, 7), null, RowFixture.BOB));
            revisions().save(RowFixture.revision(id, 7));
            revisions().noteAbsent(Map.of(id, 3));
        });

        assertThat(kinds()).isEmpty();
    }

    private static RevisionInfo revision(ResourceId id, int number) {
        return RowFixture.revision(id, number).info();
    }

    @Test
    default void absentRevisionsShouldBeAGapBesidePrunedOnes() {
        ResourceId id = store().resource("a", 3);
        committed(() -> {
            revisions().removeAll(List.of(key(id, 1)));
            metas().update(metas().lock(id).orElseThrow().withHead(revision(id, 6), null, RowFixture.BOB));
            revisions().save(RowFixture.revision(id, 6));
        });

        List<Finding> findings = store().findings(longAfter());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CHAIN_GAP);
            assertThat(finding.detail()).contains("1 to 6, 2 are lost").contains("1 were removed rightly");
        });
    }

    @Test
    default void purgedResourceShouldBeginAnew() {
        ResourceId id = store().resource("a", 5);
        committed(() -> {
            revisions().removeAll(List.of(key(id, 1), key(id, 2)));
            revisions().purge(id);
            metas().removeAll(List.of(id));
        });
        store().resource("a", 3);
        committed(() -> metas().update(metas().lock(id).orElseThrow().withHead(revision(id, 5), null, RowFixture.BOB)));
        committed(() -> revisions().save(RowFixture.revision(id, 5)));

        assertThat(kinds()).containsExactly(FindingKind.CHAIN_GAP);
    }

    @Test
    default void rowWithoutItsHeadShouldBeFound() {
        ResourceId id = RowFixture.id("issue:headless");
        committed(() -> metas().insert(RowFixture.meta(id)));

        assertThat(kinds()).containsExactly(FindingKind.HEAD_MISSING);
    }

    @Test
    default void rowThatRepeatsAnotherStatusShouldBeFound() {
        ResourceId id = store().resource("a", 2);
        committed(() -> {
            ResourceMeta row = metas().lock(id).orElseThrow();
            metas().update(new ResourceMeta(
                    row.current(),
                    row.uid(),
                    row.schemaVersion(),
                    row.totalRevisionCount(),
                    row.created(),
                    row.updated(),
                    row.deleted(),
                    row.indexedData(),
                    new HeadMirror(RevisionStatus.DRAFT, RowFixture.ALICE, RowFixture.ALICE),
                    row.version() + 1));
        });

        assertThat(kinds()).containsExactly(FindingKind.HEAD_DIFFERS);
    }

    @Test
    default void referenceToAnUnknownBinaryShouldBeFound() {
        ResourceId id = store().resource("a", 1);
        committed(() -> store().refer(id, Set.of(new FileId("0".repeat(32)))));

        assertThat(kinds()).containsExactly(FindingKind.REFERENCE_UNKNOWN);
    }

    @Test
    default void referenceOfAnUnknownRevisionShouldBeFound() {
        ResourceId id = store().resource("a", 1);
        FileId file = store().binary("b", "bytes", NOW);
        committed(() -> {
            store().refer(id, Set.of(file));
            revisions().removeAll(List.of(key(id, 1)));
            revisions().save(RowFixture.revision(id, 2));
            metas().update(metas().lock(id).orElseThrow().withHead(revision(id, 2), null, RowFixture.BOB));
        });

        assertThat(kinds()).containsExactly(FindingKind.REFERENCE_ORPHAN);
    }

    @Test
    default void entryWithoutBytesShouldBeFound() {
        FileId file = store().binary("a", "bytes", NOW);

        assertThat(storage().blobs().delete(file)).isTrue();

        assertThat(kinds()).containsExactly(FindingKind.BLOB_MISSING);
    }

    @Test
    default void bytesWithoutEntryShouldBeFoundAndSweptWhenTheyAreOld() throws IOException {
        FileId kept = store().binary("a", "kept", NOW);
        FileId orphan = storage()
                .blobs()
                .put(new ByteArrayInputStream(new byte[] {1, 2, 3}), "")
                .fileId();
        Sweep sweep = new Sweep(storage(), units());

        assertThat(store().findings(longAgo())).isEmpty();
        assertThat(kinds()).containsExactly(FindingKind.BLOB_ORPHAN);
        assertThat(sweep.run(longAgo())).isEqualTo(Swept.NOTHING);
        assertThat(sweep.rehearse(longAfter())).isEqualTo(new Swept(0, 1, 0));
        assertThat(sweep.run(longAfter())).isEqualTo(new Swept(0, 1, 0));
        assertThat(storage().blobs().find(orphan)).isEmpty();
        assertThat(storage().blobs().find(kept)).isPresent();
        assertThat(kinds()).isEmpty();
    }

    @Test
    default void sweepShouldLeaveYoungArrivals() throws IOException {
        storage().blobs().receive(new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThat(new Sweep(storage(), units()).run(longAgo()).arrivals()).isZero();
    }

    @Test
    default void unusedBinaryShouldGoIntoQuarantineAndThenAway() {
        FileId file = store().arrival("bytes", NOW, id -> {});
        FileId used = store().binary("a", "used", NOW);
        BlobCollector collector =
                new BlobCollector(storage().blobLedger(), storage().blobs(), units());

        assertThat(collector.run(PERIODS, NOW.plus(Duration.ofHours(23)))).isEqualTo(Collected.NOTHING);
        assertThat(collector.rehearse(PERIODS, NOW.plus(Duration.ofHours(25)))).isEqualTo(new Collected(1, 0));
        assertThat(collector.run(PERIODS, NOW.plus(Duration.ofHours(25)))).isEqualTo(new Collected(1, 0));
        assertThat(store().blobs().find(file)).isEmpty();
        assertThat(kinds()).isEmpty();
        assertThat(collector.run(PERIODS, NOW.plus(Duration.ofDays(8)))).isEqualTo(Collected.NOTHING);
        assertThat(collector.run(PERIODS, NOW.plus(Duration.ofDays(9)))).isEqualTo(new Collected(0, 1));
        assertThat(storage().blobs().find(file)).isEmpty();
        assertThat(store().blobs().find(used)).isPresent();
        assertThat(kinds()).isEmpty();
    }

    @Test
    default void binaryShouldComeBackFromQuarantineWithItsNextUse() {
        FileId file = store().arrival("bytes", NOW, id -> {});
        BlobCollector collector =
                new BlobCollector(storage().blobLedger(), storage().blobs(), units());
        collector.run(PERIODS, NOW.plus(Duration.ofHours(25)));

        store().binary("a", "bytes", NOW.plus(Duration.ofHours(26)));

        assertThat(store().blobs().find(file)).isPresent();
        assertThat(collector.run(PERIODS, NOW.plus(Duration.ofDays(20)))).isEqualTo(Collected.NOTHING);
        assertThat(kinds()).isEmpty();
    }
}
