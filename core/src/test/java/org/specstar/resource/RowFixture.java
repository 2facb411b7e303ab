package org.specstar.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.revision.StoredRevision;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** Rows to put into stores. */
public final class RowFixture {
    public static final Stamp ALICE = new Stamp(Moment.of(Instant.parse("2026-01-02T03:04:05.678901Z")), "alice");
    public static final Stamp BOB = new Stamp(Moment.of(Instant.parse("2026-02-03T04:05:06Z")), "bob");

    /** From an archive: no zone, an instant before 1970, a user outside ASCII. */
    public static final Stamp NAIVE =
            new Stamp(new Moment(Instant.parse("1969-12-31T23:59:59.000001Z"), true), "Žofie 🙂 O'Hara");

    private RowFixture() {}

    public static ResourceId id(String text) {
        return new ResourceId(text);
    }

    public static ResourceId id(int number) {
        return new ResourceId("issue:" + number);
    }

    /** A live row of a first revision. */
    public static ResourceMeta meta(ResourceId id) {
        return indexed(id, IndexedData.EMPTY);
    }

    /** A live row that can be searched by these values. */
    public static ResourceMeta indexed(ResourceId id, @Nullable IndexedData data) {
        return new ResourceMeta(id.revision(1), uid(1), SchemaVersion.NONE, 1, ALICE, ALICE, false, data, mirror(), 1);
    }

    public static HeadMirror mirror() {
        return new HeadMirror(RevisionStatus.STABLE, ALICE, ALICE);
    }

    public static ResourceMeta deleted(ResourceId id) {
        return meta(id).withDeleted(true, BOB);
    }

    /** Rows of every shape the contract of {@link ResourceMeta} allows. */
    public static Stream<ResourceMeta> shapes() {
        ResourceMeta plain = meta(id("issue:plain"));
        SchemaVersion v2 = new SchemaVersion("v2");
        RevisionId tenth = id("issue:tenth").revision(10);
        IndexedData data =
                new IndexedData("{\"a.b\":[1,2.5,null,true],\"title\":\"ß \\\" 🙂\",\"z\":{\"b\":1,\"a\":2}}");
        return Stream.of(
                plain,
                deleted(id("issue:deleted")),
                new ResourceMeta(tenth, uid(10), v2, 12, ALICE, BOB, false, data, mirror(), Long.MAX_VALUE - 1),
                new ResourceMeta(id("no data").revision(1), uid(1), v2, 1, ALICE, BOB, false, null, mirror(), 3),
                new ResourceMeta(id("no mirror").revision(1), uid(1), v2, 1, ALICE, BOB, true, data, null, 3),
                new ResourceMeta(
                        id("neither").revision(1), ResourceMeta.UID_UNKNOWN, v2, 1, ALICE, BOB, false, null, null, 3),
                new ResourceMeta(
                        id("naive").revision(1),
                        UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"),
                        v2,
                        1,
                        NAIVE,
                        NAIVE,
                        false,
                        IndexedData.EMPTY,
                        new HeadMirror(RevisionStatus.DRAFT, NAIVE, BOB),
                        1),
                meta(id("x".repeat(255))),
                meta(id("ünï %_'\"$&?#:")));
    }

    /** A first form of a revision whose payload tells its number. */
    public static StoredRevision revision(ResourceId id, int number) {
        return revision(id, number, SchemaVersion.NONE);
    }

    public static StoredRevision revision(ResourceId id, int number, SchemaVersion version) {
        return new StoredRevision(info(id, number, version), payload("{\"revision\":" + number + "}"));
    }

    public static RevisionInfo info(ResourceId id, int number, SchemaVersion version) {
        Payload payload = payload("{\"revision\":" + number + "}");
        RevisionId parent = number == 1 ? null : id.revision(number - 1);
        return new RevisionInfo(
                uid(number),
                id.revision(number),
                parent,
                null,
                version,
                payload.hash(),
                RevisionStatus.STABLE,
                ALICE,
                ALICE);
    }

    public static UUID uid(int number) {
        return new UUID(0x4000L, Long.MIN_VALUE | number);
    }

    public static Payload payload(String json) {
        return Payload.of(json.getBytes(StandardCharsets.UTF_8), "fingerprint-1");
    }
}
