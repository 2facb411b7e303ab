package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.payload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionStatus;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

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
        switch (random.nextInt(8)) {
            case 0 -> insert(randomId());
            case 1 -> update(randomId());
            case 2 -> saveAll();
            case 3 -> removeAll();
            case 4 -> saveRevisions();
            case 5 -> purge(randomId());
            case 6 -> removeRevisions();
            default -> update(randomId());
        }
    }

    private void insert(ResourceId id) {
        ResourceMeta row = randomRow(id);
        boolean known = model.rows().containsKey(id);
        assertThat(fixture.metas().insert(row)).as("seed " + seed).isNotEqualTo(known);
        if (!known) {
            model.save(row);
        }
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

    private void removeRevisions() {
        List<RevisionKey> keys =
                randomIds().map(this::randomRevision).map(StoredRevision::key).toList();
        fixture.revisions().removeAll(keys);
        keys.forEach(model.revisions()::remove);
    }

    private ResourceId randomId() {
        return id(random.nextInt(IDS));
    }

    private Stream<ResourceId> randomIds() {
        return random.ints(1 + random.nextInt(4), 0, IDS).distinct().mapToObj(RowFixture::id);
    }

    private ResourceMeta randomRow(ResourceId id) {
        return new ResourceMeta(
                id.revision(1 + random.nextInt(12)),
                RowFixture.uid(random.nextInt(12)),
                SchemaVersion.NONE,
                12,
                randomStamp(),
                randomStamp(),
                random.nextBoolean(),
                new IndexedData("{\"a.b\":" + random.nextInt(5) + "}"),
                randomMirror(),
                1 + random.nextInt(1_000));
    }

    private Stamp randomStamp() {
        return pick(List.of(RowFixture.ALICE, RowFixture.BOB, RowFixture.NAIVE));
    }

    private @Nullable HeadMirror randomMirror() {
        return random.nextInt(4) == 0
                ? null
                : new HeadMirror(pick(List.of(RevisionStatus.values())), randomStamp(), randomStamp());
    }

    private <V> V pick(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Condition randomCondition() {
        return switch (random.nextInt(8)) {
            case 0 -> new Condition.NotBefore(pick(List.of(MetaTime.values())), randomMoment());
            case 1 -> new Condition.NotAfter(pick(List.of(MetaTime.values())), randomMoment());
            case 2 -> new Condition.ByUser(pick(List.of(MetaUser.values())), randomNames());
            case 3 -> new Condition.HeadStatus(Set.of(pick(List.of(RevisionStatus.values()))));
            case 4 -> new Condition.HasId(randomIds().collect(Collectors.toSet()));
            case 5 -> randomCondition().and(randomCondition());
            case 6 -> new Condition.Compares("a.b", pick(List.of(Comparison.values())), randomNumber());
            default -> new Condition.Deleted(random.nextBoolean());
        };
    }

    private BigDecimal randomNumber() {
        return BigDecimal.valueOf(random.nextInt(10), 1).multiply(BigDecimal.valueOf(5));
    }

    private Moment randomMoment() {
        Moment moment = randomStamp().time();
        return Moment.ofEpochMicros(moment.epochMicros() + random.nextInt(3) - 1, random.nextBoolean());
    }

    private Set<String> randomNames() {
        return Stream.of(RowFixture.ALICE, RowFixture.BOB, RowFixture.NAIVE)
                .map(Stamp::user)
                .filter(user -> random.nextBoolean())
                .collect(Collectors.toSet());
    }

    private StoredRevision randomRevision(ResourceId id) {
        SchemaVersion version = random.nextBoolean() ? SchemaVersion.NONE : new SchemaVersion("v2");
        RevisionInfo info = RowFixture.info(id, 1 + random.nextInt(12), version);
        return new StoredRevision(info, payload("{\"random\":" + random.nextInt() + "}"));
    }

    private void compare(String when) {
        Supplier<String> where = () -> "seed " + seed + ", " + when;
        MetaStore metas = fixture.metas();
        for (Condition condition : List.of(Condition.EVERYTHING, randomCondition())) {
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
