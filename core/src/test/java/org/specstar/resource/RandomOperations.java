package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.payload;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** A seeded sequence of units of work on a storage and on its model, compared inside the unit and after its end. */
final class RandomOperations {
    private static final int IDS = 12;

    private final StorageFixture fixture;
    private final long seed;
    private final Random random;
    private ModelledStorage model = new ModelledStorage();
    private int writes;

    RandomOperations(StorageFixture fixture, long seed) {
        this.fixture = fixture;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** The number of writes that were made. */
    int run(int units) {
        IntStream.range(0, units).forEach(this::unit);
        return writes;
    }

    private void unit(int number) {
        ModelledStorage before = model.copy();
        Runnable work = () -> {
            IntStream.range(0, 1 + random.nextInt(6)).forEach(operation -> write());
            compare("inside unit " + number);
        };
        if (random.nextInt(4) == 0) {
            fixture.rolledBack(work);
            model = before;
        } else {
            fixture.committed(work);
        }
        compare("after unit " + number);
    }

    private void write() {
        writes++;
        switch (random.nextInt(7)) {
            case 0 -> insert(randomId());
            case 1 -> update(randomId());
            case 2 -> saveAll();
            case 3 -> removeAll();
            case 4 -> saveRevisions();
            case 5 -> purge(randomId());
            default -> update(randomId());
        }
    }

    /** A known id is replaced instead, because a refused insert spoils the unit. */
    private void insert(ResourceId id) {
        if (model.rows().containsKey(id)) {
            update(id);
            return;
        }
        ResourceMeta row = randomRow(id);
        fixture.metas().insert(row);
        model.save(row);
    }

    private void update(ResourceId id) {
        if (fixture.metas().lock(id).isPresent()) {
            ResourceMeta row = randomRow(id);
            fixture.metas().update(row);
            model.save(row);
        }
    }

    private void saveAll() {
        List<ResourceMeta> rows = randomIds().map(this::randomRow).toList();
        fixture.metas().saveAll(rows);
        rows.forEach(model::save);
    }

    private void removeAll() {
        List<ResourceId> ids = randomIds().limit(2).toList();
        fixture.metas().removeAll(ids);
        ids.forEach(model.rows()::remove);
    }

    private void saveRevisions() {
        List<StoredRevision> revisions = randomIds().map(this::randomRevision).toList();
        fixture.revisions().saveAll(revisions);
        revisions.forEach(revision -> model.revisions().put(revision.key(), revision));
    }

    private void purge(ResourceId id) {
        fixture.revisions().purge(id);
        model.purge(id);
    }

    private ResourceId randomId() {
        return id(random.nextInt(IDS));
    }

    private Stream<ResourceId> randomIds() {
        return random.ints(1 + random.nextInt(4), 0, IDS).distinct().mapToObj(RowFixture::id);
    }

    private ResourceMeta randomRow(ResourceId id) {
        return meta(id).withDeleted(random.nextBoolean(), RowFixture.BOB).withVersion(1 + random.nextInt(1_000));
    }

    private StoredRevision randomRevision(ResourceId id) {
        SchemaVersion version = random.nextBoolean() ? SchemaVersion.NONE : new SchemaVersion("v2");
        RevisionInfo info = RowFixture.info(id, 1 + random.nextInt(12), version);
        return new StoredRevision(info, payload("{\"random\":" + random.nextInt() + "}"));
    }

    private void compare(String when) {
        Supplier<String> where = () -> "seed " + seed + ", " + when;
        MetaStore metas = fixture.metas();
        for (Condition condition : List.of(Condition.EVERYTHING, new Condition.Deleted(random.nextBoolean()))) {
            Search search = new Search(condition, random.nextInt(IDS), random.nextInt(4));
            assertThat(metas.search(search)).as(where).isEqualTo(model.search(search));
            assertThat(metas.count(condition)).as(where).isEqualTo(model.count(condition));
        }
        ResourceId id = randomId();
        assertThat(metas.find(id).orElse(null)).as(where).isEqualTo(model.rows().get(id));
        compareRevisions(id, where);
    }

    private void compareRevisions(ResourceId id, Supplier<String> where) {
        List<StoredRevision> expected = model.timeline(id);
        assertThat(fixture.revisions().history(id))
                .as(where)
                .isEqualTo(expected.stream().map(StoredRevision::info).toList());
        assertThat(fixture.revisions().highestNumber(id)).as(where).isEqualTo(model.highestNumber(id));
        List<RevisionKey> keys = expected.stream().map(StoredRevision::key).toList();
        assertThat(keys.stream()
                        .map(key -> fixture.revisions()
                                .find(key)
                                .orElseThrow()
                                .payload()
                                .toString()))
                .as(where)
                .isEqualTo(expected.stream()
                        .map(revision -> revision.payload().toString())
                        .toList());
    }
}
