package org.specstar.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Payload;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;
import org.specstar.unit.Units;

/**
 * Issues by the thousand, the same at every run: a third is in each status and priority, points go from 0 to 999, one in
 * ten thousand belongs to the owner {@code owner-7}, one in fifty is deleted.
 */
final class GeneratedIssues {
    private static final int BATCH = 1_000;
    private static final long FIRST_SECOND = 1_767_225_600L;

    private final Random random = new Random(42);
    private final RegisteredModel<Issue> model;
    private final OpenedStorage storage;

    GeneratedIssues(RegisteredModel<Issue> model, OpenedStorage storage) {
        this.model = model;
        this.storage = storage;
    }

    /** Adds issues until there are so many. */
    void fill(int from, int to) {
        Units units = storage.units();
        for (int first = from; first < to; first += BATCH) {
            List<StoredRevision> revisions = new ArrayList<>(BATCH);
            List<ResourceMeta> metas = new ArrayList<>(BATCH);
            IntStream.range(first, Math.min(first + BATCH, to)).forEach(number -> {
                StoredRevision revision = revision(number);
                revisions.add(revision);
                metas.add(meta(number, revision));
            });
            units.required(() -> {
                storage.storage().revisions(model.name()).saveAll(revisions);
                storage.storage().metas(model.name()).saveAll(metas);
                return true;
            });
        }
    }

    private StoredRevision revision(int number) {
        Payload payload =
                Payload.of(model.codec().encode(issue(number)), model.codec().fingerprint());
        Stamp stamp = new Stamp(Moment.of(Instant.ofEpochSecond(FIRST_SECOND + number)), "user-" + number % 10);
        return new StoredRevision(
                new RevisionInfo(
                        new UUID(0x4000L, Long.MIN_VALUE | number),
                        new ResourceId("issue:" + new UUID(random.nextLong(), random.nextLong())).revision(1),
                        null,
                        null,
                        SchemaVersion.NONE,
                        payload.hash(),
                        RevisionStatus.STABLE,
                        stamp,
                        stamp),
                payload);
    }

    private Issue issue(int number) {
        return new Issue(
                "Issue " + number,
                pick(Issue.Status.values()),
                pick(Issue.Priority.values()),
                "owner-" + random.nextInt(10_000),
                random.nextInt(1_000),
                List.of("tag-" + random.nextInt(100), "tag-" + random.nextInt(100)));
    }

    private <V> V pick(V[] values) {
        return values[random.nextInt(values.length)];
    }

    private ResourceMeta meta(int number, StoredRevision revision) {
        Issue issue = model.codec().decode(revision.payload().bytes());
        ResourceMeta meta = ResourceMeta.ofFirst(
                revision.info(), new IndexedData(model.codec().indexedJson(issue)));
        return number % 50 == 0 ? meta.withDeleted(true, meta.updated()) : meta;
    }
}
