package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.SchemaVersion;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

class ArchiveRoundTripTest {
    private static final Stamp WHOLE_SECOND =
            new Stamp(Moment.of(Instant.parse("2026-01-02T03:04:05Z")), "ä".repeat(300));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue-3.acbak",
                "issue-3-aware-clock.acbak",
                "issue-100.acbak",
                "document-3-blobs.acbak",
                "note-5-v1-before.acbak",
                "note-5-v2-after.acbak"
            })
    void archivesOfTheOriginalShouldComeOutAsTheyWentIn(String name) {
        byte[] archive = ArchiveFixture.original(name);

        byte[] again = ArchiveFixture.bytes(ArchiveFixture.records(archive));

        assertThat(again).isEqualTo(archive);
    }

    @Test
    void boundsShouldHaveTheBytesOfTheFormat() {
        byte[] archive = ArchiveFixture.bytes(List.of(new HeaderRecord(2), new EofRecord()));

        assertThat(HexFormat.of().formatHex(archive))
                .isEqualTo("0000001982a174ac4865616465725265636f7264a776657273696f6e02"
                        + "0000000d81a174a9456f665265636f7264");
    }

    static Stream<ResourceMeta> metas() {
        return Stream.concat(
                RowFixture.shapes().map(meta -> meta.withVersion(1).withUid(ResourceMeta.UID_UNKNOWN)),
                Stream.of(mirrored(), indexed()));
    }

    @ParameterizedTest
    @MethodSource("metas")
    void everyMetaRowShouldSurvive(ResourceMeta meta) {
        byte[] archive = ArchiveFixture.issues(List.of(new MetaRecord(meta)));

        assertThat(ArchiveFixture.content(archive)).containsExactly(new MetaRecord(meta));
    }

    static Stream<RevisionInfo> infos() {
        RevisionInfo plain = RowFixture.info(RowFixture.id(1), 2, SchemaVersion.NONE);
        return Stream.of(
                plain,
                RowFixture.info(RowFixture.id(1), 1, new SchemaVersion("v2")),
                migrated(plain, new SchemaVersion("v1")),
                migrated(plain, SchemaVersion.NONE));
    }

    @ParameterizedTest
    @MethodSource("infos")
    void everyRevisionShouldSurvive(RevisionInfo info) {
        byte[] payload = "{\"title\":\"ä\"}".getBytes(StandardCharsets.UTF_8);

        byte[] archive = ArchiveFixture.issues(List.of(new RevisionRecord(info, payload)));

        assertThat(ArchiveFixture.content(archive)).singleElement().satisfies(record -> {
            assertThat(((RevisionRecord) record).info()).isEqualTo(info);
            assertThat(((RevisionRecord) record).payload()).isEqualTo(payload);
        });
    }

    @Test
    void declaredTimesAmongIndexedDataShouldGoOutAsTimestamps() throws IOException {
        IndexedData data = new IndexedData("{\"due\":\"2026-01-02T03:04:05Z\",\"title\":\"2026-01-02T03:04:05Z\"}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out, "due"::equals);

        writer.write(new MetaRecord(row(data, null)));
        writer.flush();

        String hex = HexFormat.of().formatHex(out.toByteArray());
        assertThat(hex).contains("a3647565" + "d6ff695735a5").contains("a57469746c65" + "b4");
    }

    @Test
    void timestampsAmongIndexedDataShouldBeReadAsText() throws IOException {
        IndexedData data = new IndexedData("{\"due\":\"2026-01-02T03:04:05.678901Z\"}");
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(section, field -> true);
        for (ArchiveRecord record :
                ArchiveFixture.records(ArchiveFixture.issues(List.of(new MetaRecord(row(data, null)))))) {
            writer.write(record);
        }
        writer.flush();

        assertThat(ArchiveFixture.content(section.toByteArray())).containsExactly(new MetaRecord(row(data, null)));
    }

    private static ResourceMeta mirrored() {
        return row(IndexedData.EMPTY, new HeadMirror(RevisionStatus.DRAFT, WHOLE_SECOND, RowFixture.NAIVE));
    }

    private static ResourceMeta indexed() {
        return row(
                new IndexedData("{\"z\":1,\"a\":-1,\"b\":[255,256,65536,4294967296,18446744073709551615,-33,-32769],"
                        + "\"c\":{\"f\":0.1,\"g\":-0.0,\"h\":1e16},\"d\":[true,false,null],\"e\":\"\\u001f😀\"}"),
                null);
    }

    @SuppressWarnings("NullAway") // A row without a mirror is what this makes.
    private static ResourceMeta row(IndexedData data, @Nullable HeadMirror mirror) {
        return new ResourceMeta(
                RowFixture.id(1).revision(1),
                ResourceMeta.UID_UNKNOWN,
                new SchemaVersion("v" + "1".repeat(40)),
                70_000,
                WHOLE_SECOND,
                RowFixture.ALICE,
                true,
                data,
                mirror,
                1);
    }

    @SuppressWarnings("NullAway") // Migrated revisions of old archives may lack the hash.
    private static RevisionInfo migrated(RevisionInfo info, SchemaVersion from) {
        return new RevisionInfo(
                info.uid(),
                info.id(),
                info.parent(),
                from,
                new SchemaVersion("v2"),
                null,
                RevisionStatus.DRAFT,
                WHOLE_SECOND,
                RowFixture.NAIVE);
    }
}
