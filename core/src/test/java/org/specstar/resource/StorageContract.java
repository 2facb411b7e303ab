package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.deleted;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.payload;
import static org.specstar.resource.RowFixture.revision;
import static org.specstar.resource.StorageFixture.elsewhere;
import static org.specstar.resource.StorageFixture.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** What every {@link Storage} keeps to: models apart, units whole, snapshots still. */
public interface StorageContract extends StorageFixture {
    /** A resource as a snapshot shows it. */
    record Seen(ResourceId id, long version, List<Integer> numbers) {}

    private List<Seen> seen(Snapshot snapshot, ModelName model, Condition condition) {
        List<Seen> all = new ArrayList<>();
        snapshot.forEach(
                model,
                condition,
                (meta, revisions) -> all.add(new Seen(
                        meta.id(),
                        meta.version(),
                        revisions.stream()
                                .map(revision -> revision.info().id().number())
                                .toList())));
        return all;
    }

    private void create(ModelName model, int number) {
        storage().revisions(model).save(revision(id(number), 1));
        storage().metas(model).insert(meta(id(number)));
    }

    private void update(ModelName model, int number) {
        ResourceMeta row = storage().metas(model).lock(id(number)).orElseThrow();
        int next = storage().revisions(model).highestNumber(id(number)) + 1;
        storage().revisions(model).save(revision(id(number), next));
        storage().metas(model).update(row.withVersion(row.version() + 1));
    }

    @Test
    default void storesShouldBeMadeOnce() {
        assertThat(storage().metas(MODEL)).isSameAs(storage().metas(new ModelName(MODEL.text())));
        assertThat(storage().revisions(MODEL)).isSameAs(storage().revisions(MODEL));
        assertThat(storage().blobs()).isSameAs(storage().blobs());
        assertThat(storage().blobLedger()).isSameAs(storage().blobLedger());
        assertThat(storage().outbox()).isSameAs(storage().outbox());
        assertThat(storage().idempotency()).isSameAs(storage().idempotency());
        assertThat(storage().uniques(MODEL)).isSameAs(storage().uniques(MODEL));
        assertThat(storage().references(MODEL)).isSameAs(storage().references(MODEL));
        assertThat(storage().sequences()).isSameAs(storage().sequences());
        assertThat(storage().extractions()).isSameAs(storage().extractions());
    }

    @Test
    default void modelsShouldNotSeeEachOthersRows() {
        committed(() -> create(MODEL, 1));

        assertThat(storage().metas(OTHER_MODEL).find(id(1))).isEmpty();
        assertThat(storage().metas(OTHER_MODEL).count(Condition.EVERYTHING)).isZero();
        assertThat(storage().revisions(OTHER_MODEL).history(id(1))).isEmpty();
        committed(() -> create(OTHER_MODEL, 1));
        committed(() -> {
            storage().metas(MODEL).removeAll(List.of(id(1)));
            storage().revisions(MODEL).purge(id(1));
        });
        assertThat(storage().metas(OTHER_MODEL).find(id(1))).isPresent();
        assertThat(storage().revisions(OTHER_MODEL).history(id(1))).hasSize(1);
    }

    @Test
    default void unitShouldCoverAllStoresAndModels() {
        rolledBack(() -> {
            create(MODEL, 1);
            create(OTHER_MODEL, 2);
            storage().outbox().add(new Change(MODEL, id(1), 1));
        });

        assertThat(storage().metas(MODEL).find(id(1))).isEmpty();
        assertThat(storage().revisions(OTHER_MODEL).history(id(2))).isEmpty();
        assertThat(storage().outbox().size()).isZero();
    }

    @Test
    default void snapshotShouldShowResourcesInOrderOfInsertionWithAllRevisions() {
        committed(() -> {
            create(MODEL, 2);
            create(MODEL, 1);
        });
        committed(() -> update(MODEL, 2));

        List<Seen> all = storage().snapshot(snapshot -> seen(snapshot, MODEL, Condition.EVERYTHING));

        assertThat(all).containsExactly(new Seen(id(2), 2, List.of(1, 2)), new Seen(id(1), 1, List.of(1)));
    }

    @Test
    default void snapshotShouldShowRowsPayloadsAndSchemaVersionsAsTheyWereStored() {
        List<StoredRevision> stored = List.of(
                revision(id(1), 1),
                revision(id(1), 2, SchemaVersion.NONE),
                revision(id(1), 2, new SchemaVersion("v2")),
                revision(id(1), 10));
        committed(() -> {
            revisions().saveAll(stored);
            metas().insert(meta(id(1)));
        });

        List<RevisionInfo> infos = new ArrayList<>();
        List<String> payloads = new ArrayList<>();
        ResourceMeta row = storage().snapshot(snapshot -> {
            List<ResourceMeta> rows = new ArrayList<>();
            snapshot.forEach(MODEL, Condition.EVERYTHING, (meta, revisions) -> {
                rows.add(meta);
                revisions.forEach(revision -> {
                    infos.add(revision.info());
                    payloads.add(revision.payload().toString());
                });
            });
            return rows.get(0);
        });

        assertThat(row).isEqualTo(meta(id(1)));
        assertThat(infos).isEqualTo(stored.stream().map(StoredRevision::info).toList());
        assertThat(payloads)
                .isEqualTo(stored.stream()
                        .map(revision -> revision.payload().toString())
                        .toList());
    }

    @Test
    default void snapshotShouldShowEachOfManyResourcesOnce() {
        List<ResourceMeta> rows =
                IntStream.range(0, 1_000).mapToObj(number -> meta(id(number))).toList();
        committed(() -> {
            metas().saveAll(rows);
            revisions().save(revision(id(499), 1));
            revisions().save(revision(id(500), 1));
            revisions().save(revision(id(500), 2));
        });

        List<Seen> all = storage().snapshot(snapshot -> seen(snapshot, MODEL, Condition.EVERYTHING));

        assertThat(all)
                .extracting(Seen::id)
                .isEqualTo(rows.stream().map(ResourceMeta::id).toList());
        assertThat(all.get(499).numbers()).containsExactly(1);
        assertThat(all.get(500).numbers()).containsExactly(1, 2);
        assertThat(all.get(501).numbers()).isEmpty();
    }

    @Test
    default void snapshotShouldShowPayloadsOfAllSizes() {
        List<StoredRevision> stored = IntStream.of(0, 5, 40_000, 17, 3_000_000, 1)
                .mapToObj(size ->
                        new StoredRevision(revision(id(1), size + 1).info(), payload("\"" + "x".repeat(size) + "\"")))
                .sorted(Comparator.comparing(revision -> revision.info().id()))
                .toList();
        committed(() -> {
            revisions().saveAll(stored);
            metas().insert(meta(id(1)));
        });

        List<Payload> payloads = new ArrayList<>();
        storage().snapshot(snapshot -> {
            snapshot.forEach(
                    MODEL,
                    Condition.EVERYTHING,
                    (meta, revisions) -> revisions.forEach(revision -> payloads.add(revision.payload())));
            return true;
        });

        assertThat(payloads)
                .extracting(Payload::checksum)
                .isEqualTo(stored.stream()
                        .map(revision -> revision.payload().checksum())
                        .toList());
    }

    @Test
    default void snapshotShouldShowMatchingResourcesOnlyAndRowsWithoutRevisions() {
        committed(() -> metas().saveAll(List.of(meta(id(1)), deleted(id(2)))));

        List<Seen> live = storage().snapshot(snapshot -> seen(snapshot, MODEL, new Condition.Deleted(false)));
        List<Seen> none = storage().snapshot(snapshot -> seen(snapshot, OTHER_MODEL, Condition.EVERYTHING));

        assertThat(live).containsExactly(new Seen(id(1), 1, List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    default void snapshotShouldNotShowWhatIsNotCommitted() {
        committed(() -> create(MODEL, 1));

        committed(() -> {
            update(MODEL, 1);
            List<Seen> others = elsewhere(() -> storage().snapshot(open -> seen(open, MODEL, Condition.EVERYTHING)));
            assertThat(others).containsExactly(new Seen(id(1), 1, List.of(1)));
        });
    }

    @Test
    default void snapshotShouldStandStillAndHinderNobody() {
        committed(() -> {
            create(MODEL, 1);
            create(MODEL, 2);
            create(OTHER_MODEL, 3);
        });

        List<List<Seen>> views = storage().snapshot(snapshot -> {
            List<Seen> before = seen(snapshot, MODEL, Condition.EVERYTHING);
            elsewhere(() -> units().required(this::changeEverything));
            return List.of(
                    before,
                    seen(snapshot, MODEL, Condition.EVERYTHING),
                    seen(snapshot, OTHER_MODEL, Condition.EVERYTHING));
        });

        assertThat(views.get(0)).hasSize(2).isEqualTo(views.get(1));
        assertThat(views.get(2)).containsExactly(new Seen(id(3), 1, List.of(1)));
        assertThat(storage().metas(MODEL).find(id(2))).isEmpty();
    }

    private boolean changeEverything() {
        update(MODEL, 1);
        metas().removeAll(List.of(id(2)));
        revisions().purge(id(2));
        create(MODEL, 4);
        update(OTHER_MODEL, 3);
        create(OTHER_MODEL, 5);
        return true;
    }

    @Test
    default void snapshotShouldStandStillWhileItIsIterated() {
        committed(() -> IntStream.range(0, 20).forEach(number -> create(MODEL, number)));
        AtomicInteger visits = new AtomicInteger();

        storage().snapshot(snapshot -> {
            snapshot.forEach(MODEL, Condition.EVERYTHING, (meta, revisions) -> {
                int visit = visits.getAndIncrement();
                elsewhere(() -> units().required(() -> {
                    update(MODEL, 19);
                    create(MODEL, 100 + visit);
                    return true;
                }));
                assertThat(meta).isEqualTo(meta(id(visit)));
                assertThat(revisions).hasSize(1);
            });
            return true;
        });

        assertThat(visits).hasValue(20);
    }

    @Test
    default void failureOfTheReaderShouldReachTheCaller() {
        assertThatThrownBy(() -> storage().snapshot(snapshot -> {
                    throw new OnPurpose();
                }))
                .isInstanceOf(OnPurpose.class);
    }

    @Test
    default void snapshotsShouldNeverSeeHalfOfAUnit() {
        committed(() -> {
            create(MODEL, 1);
            create(OTHER_MODEL, 1);
        });
        CompletableFuture<Boolean> writer = start(() -> {
            IntStream.range(0, 50)
                    .forEach(round -> committed(() -> {
                        update(MODEL, 1);
                        update(OTHER_MODEL, 1);
                    }));
            return true;
        });

        while (!writer.isDone()) {
            storage().snapshot(snapshot -> {
                List<Seen> one = seen(snapshot, MODEL, Condition.EVERYTHING);
                assertThat(seen(snapshot, OTHER_MODEL, Condition.EVERYTHING)).isEqualTo(one);
                return assertThat(one.get(0).version())
                        .isEqualTo(one.get(0).numbers().size());
            });
        }

        writer.join();
    }

    @Test
    default void searchesShouldNeverSeeHalfOfAUnit() {
        committed(() -> metas().saveAll(List.of(meta(id(1)), meta(id(2)))));
        CompletableFuture<Boolean> writer = start(() -> {
            IntStream.range(2, 100)
                    .forEach(version -> committed(() -> {
                        metas().lockAll(List.of(id(1), id(2)));
                        metas().update(meta(id(1)).withVersion(version));
                        metas().update(meta(id(2)).withVersion(version));
                    }));
            return true;
        });

        while (!writer.isDone()) {
            List<ResourceMeta> rows = metas().search(Search.first(2, Condition.EVERYTHING));
            assertThat(rows.get(0).version()).isEqualTo(rows.get(1).version());
        }

        writer.join();
    }
}
