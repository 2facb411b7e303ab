package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.specstar.transfer.ArchiveFixture.content;
import static org.specstar.transfer.ArchiveFixture.issues;
import static org.specstar.transfer.ArchiveFixture.original;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Payload;
import org.specstar.resource.DuplicateResourceException;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.RevisionKey;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** What imports and exports promise on every storage. */
public interface ImportsContract extends StorageFixture {
    ResourceId FIRST = new ResourceId("issue:431bdbea-a379-40f1-a6bc-3c21d2be100a");

    @ParameterizedTest
    @ValueSource(strings = {"issue-3.acbak", "issue-3-aware-clock.acbak", "issue-100.acbak"})
    default void exportAfterImportShouldGiveTheSameBytes(String name) {
        load(original(name), OnDuplicate.OVERWRITE);

        assertThat(exported()).isEqualTo(original(name));
    }

    @Test
    default void exportAfterASecondImportShouldGiveTheSameBytes() {
        load(original("issue-100.acbak"), OnDuplicate.OVERWRITE);

        load(original("issue-100.acbak"), OnDuplicate.OVERWRITE);

        assertThat(exported()).isEqualTo(original("issue-100.acbak"));
    }

    @Test
    default void resourcesShouldBeCounted() {
        LoadStats stats = load(original("issue-100.acbak"), OnDuplicate.RAISE_ERROR);

        assertThat(stats).isEqualTo(new LoadStats(100, 0));
        assertThat(stats.total()).isEqualTo(100);
    }

    @Test
    default void sectionsOfOtherModelsShouldBePassedOver() {
        assertThat(load(original("document-3-blobs.acbak"), OnDuplicate.OVERWRITE))
                .isEqualTo(LoadStats.NONE);
        assertThat(metas().count(Condition.EVERYTHING)).isZero();
    }

    @Test
    default void binariesOfTheSectionShouldBeStored() {
        load(new ModelName("document"), original("document-3-blobs.acbak"), OnDuplicate.OVERWRITE);

        assertThat(storage().blobs().find(new FileId("963afad0f23c2227dc67fefc6de39686")))
                .hasValueSatisfying(blob -> assertThat(blob.contentType()).isEqualTo("image/x-tga"));
    }

    @Test
    default void migratedResourcesShouldKeepBothForms() {
        load(OTHER_MODEL, original("note-5-v2-after.acbak"), OnDuplicate.OVERWRITE);

        ResourceId note = new ResourceId("note:431bdbea-a379-40f1-a6bc-3c21d2be100a");
        assertThat(storage().revisions(OTHER_MODEL).history(note))
                .extracting(info -> info.id().number() + "@" + info.schemaVersion())
                .containsExactly("1@v1", "2@v2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 29, 69, 70, 500, 1046, 2000, 4966, 4967, 4982})
    default void archiveThatIsCutShortShouldWriteNothing(int length) {
        byte[] cut = Arrays.copyOf(original("issue-3.acbak"), length);

        assertThatThrownBy(() -> load(cut, OnDuplicate.OVERWRITE)).isInstanceOf(InvalidArchiveException.class);

        assertThat(metas().count(Condition.EVERYTHING)).isZero();
        assertThat(revisions().highestNumber(FIRST)).isZero();
    }

    @Test
    default void unsafeIdShouldBeNamedAndNothingWritten() {
        byte[] archive = original("issue-3.acbak");
        byte[] unsafe = new String(archive, StandardCharsets.ISO_8859_1)
                .replace("issue:a62674b8", "issue/a62674b8")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> load(unsafe, OnDuplicate.OVERWRITE))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("Invalid archive: \"issue/a62674b8-bce6-4115-bd95-3cb5ac8c602f\" cannot be the id of a"
                        + " resource (record at byte 2682).");

        assertThat(metas().count(Condition.EVERYTHING)).isZero();
    }

    @Test
    default void skipShouldChangeNothingOfWhatExists() {
        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);
        writeRevision(4);
        byte[] before = exported();
        List<ResourceMeta> rows = rows();

        LoadStats stats = load(original("issue-3.acbak"), OnDuplicate.SKIP);

        assertThat(stats).isEqualTo(new LoadStats(0, 3));
        assertThat(exported()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    default void skipShouldLoadWhatIsMissing() {
        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);
        committed(() -> {
            metas().removeAll(List.of(FIRST));
            revisions().purge(FIRST);
        });

        assertThat(load(original("issue-3.acbak"), OnDuplicate.SKIP)).isEqualTo(new LoadStats(1, 2));
        assertThat(revisions().history(FIRST)).hasSize(1);
    }

    @Test
    default void overwriteShouldLeaveNoMixedHistory() {
        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);
        writeRevision(4);

        LoadStats stats = load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);

        assertThat(stats).isEqualTo(new LoadStats(3, 0));
        assertThat(exported()).isEqualTo(original("issue-3.acbak"));
        assertThat(revisions().highestNumber(FIRST)).isEqualTo(1);
    }

    @Test
    default void overwriteShouldRaiseTheVersionOfTheRow() {
        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);
        long before = metas().find(FIRST).orElseThrow().version();

        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);

        assertThat(metas().find(FIRST).orElseThrow().version()).isEqualTo(before + 1);
    }

    @Test
    default void overwriteShouldReplaceADeletedResource() {
        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);
        committed(() -> metas().update(RowFixture.deleted(FIRST)));

        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);

        assertThat(metas().find(FIRST))
                .hasValueSatisfying(row -> assertThat(row.deleted()).isFalse());
    }

    @Test
    default void raiseErrorShouldNameTheDuplicateAndWriteNothingOfItsBatch() {
        ResourceId last = new ResourceId("issue:a62674b8-bce6-4115-bd95-3cb5ac8c602f");
        committed(() -> {
            metas().insert(RowFixture.meta(last));
            revisions().save(RowFixture.revision(last, 1));
        });
        byte[] before = exported();

        assertThatThrownBy(() -> load(original("issue-3.acbak"), OnDuplicate.RAISE_ERROR))
                .isInstanceOf(DuplicateResourceException.class)
                .hasMessage("Duplicate resource '" + last + "' already exists during load.");

        assertThat(exported()).isEqualTo(before);
    }

    @Test
    default void resourceThatComesTwiceShouldEndAsTheLater() {
        byte[] twice = issues(twice());

        assertThat(load(twice, OnDuplicate.OVERWRITE)).isEqualTo(new LoadStats(2, 0));

        assertThat(metas().find(FIRST))
                .hasValueSatisfying(row -> assertThat(row.deleted()).isTrue());
    }

    @Test
    default void resourceThatComesTwiceShouldStayAsTheEarlierWhenSkipping() {
        assertThat(load(issues(twice()), OnDuplicate.SKIP)).isEqualTo(new LoadStats(1, 1));

        assertThat(metas().find(FIRST))
                .hasValueSatisfying(row -> assertThat(row.deleted()).isFalse());
    }

    @Test
    default void resourceThatComesTwiceShouldBeAnErrorWhenRaising() {
        assertThatThrownBy(() -> load(issues(twice()), OnDuplicate.RAISE_ERROR))
                .isInstanceOf(DuplicateResourceException.class);

        assertThat(metas().find(FIRST)).isEmpty();
    }

    @Test
    default void batchesBeforeAFailureShouldStay() {
        List<ArchiveRecord> many = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            many.add(new MetaRecord(RowFixture.meta(RowFixture.id(i))));
            many.add(revision(RowFixture.id(i)));
        }
        committed(() -> metas().insert(RowFixture.meta(RowFixture.id(550))));

        assertThatThrownBy(() -> load(issues(many), OnDuplicate.RAISE_ERROR))
                .isInstanceOf(DuplicateResourceException.class);

        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(501);
    }

    @Test
    default void damagedArchiveShouldBeRefusedOrLoadAsOtherData() {
        byte[] archive = original("issue-3.acbak");
        Random random = new Random(3);

        for (int i = 0; i < 200; i++) {
            byte[] damaged = archive.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertThat(catchThrowable(() -> load(damaged, OnDuplicate.OVERWRITE)))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(InvalidArchiveException.class));
        }
    }

    @Test
    default void importsAtTheSameTimeShouldSkipWhatTheOtherLoads() {
        byte[] archive = original("issue-100.acbak");

        CompletableFuture<LoadStats> other = StorageFixture.start(() -> load(archive, OnDuplicate.SKIP));
        LoadStats stats = load(archive, OnDuplicate.SKIP).plus(other.join());

        assertThat(stats).isEqualTo(new LoadStats(100, 100));
        assertThat(exported()).isEqualTo(archive);
    }

    @Test
    default void resourceThatAnotherUnitIsAddingShouldBeSkippedOnceItIsThere() {
        CompletableFuture<LoadStats> loading = units().required(() -> {
            addFirst();
            return StorageFixture.start(() -> load(original("issue-3.acbak"), OnDuplicate.SKIP));
        });

        assertThat(loading.join()).isEqualTo(new LoadStats(2, 1));
        assertThat(metas().find(FIRST)).contains(RowFixture.meta(FIRST));
        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(3);
    }

    @Test
    default void resourceThatAnotherUnitIsAddingShouldBeAnErrorWhenRaising() {
        CompletableFuture<LoadStats> loading = units().required(() -> {
            addFirst();
            return StorageFixture.start(() -> load(original("issue-3.acbak"), OnDuplicate.RAISE_ERROR));
        });

        assertThatThrownBy(loading::join)
                .hasCauseInstanceOf(DuplicateResourceException.class)
                .hasMessageContaining("Duplicate resource '" + FIRST + "' already exists during load.");
        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(1);
    }

    private void addFirst() {
        metas().insert(RowFixture.meta(FIRST));
        revisions().save(RowFixture.revision(FIRST, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "note"})
    default void rowsShouldTellTheUidOfTheirHead(String name) {
        ModelName model = new ModelName(name);

        load(model, original(name.equals("issue") ? "issue-100.acbak" : "note-5-v2-after.acbak"), OnDuplicate.SKIP);

        assertThat(storage().metas(model).search(Search.first(1_000, Condition.EVERYTHING)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(storage().revisions(model).findInfos(List.of(row.headKey())))
                        .hasEntrySatisfying(
                                row.headKey(), head -> assertThat(head.uid()).isEqualTo(row.uid())));
    }

    @Test
    default void scatteredRecordsShouldLoad() {
        List<ArchiveRecord> records = new ArrayList<>(content(original("issue-100.acbak")));
        records.sort((one, other) -> Boolean.compare(one instanceof RevisionRecord, other instanceof RevisionRecord));

        assertThat(load(issues(records), OnDuplicate.RAISE_ERROR)).isEqualTo(new LoadStats(100, 0));
        assertThat(exported()).isEqualTo(original("issue-100.acbak"));
    }

    @Test
    default void importInPiecesShouldGoOnFromItsCheckpoint() {
        Imports imports = imports(MODEL);
        BatchSize tens = new BatchSize(10, Long.MAX_VALUE);
        long checkpoint = 0;

        for (int step = 0; step < 10; step++) {
            ArchivedResources rest =
                    imports.resources(new ByteArrayInputStream(original("issue-100.acbak")), checkpoint);
            List<ArchivedResource> batch = rest.nextBatch(tens);
            imports.storeAll(batch, OnDuplicate.RAISE_ERROR);
            checkpoint = batch.get(batch.size() - 1).resumeAt();
        }

        assertThat(exported()).isEqualTo(original("issue-100.acbak"));
    }

    @Test
    default void storedBatchShouldGoWithTheUnitItIsIn() {
        Imports imports = imports(MODEL);
        List<ArchivedResource> batch = imports.resources(new ByteArrayInputStream(original("issue-3.acbak")), 0)
                .nextBatch(BatchSize.STANDARD);

        rolledBack(() -> imports.storeAll(batch, OnDuplicate.OVERWRITE));

        assertThat(metas().count(Condition.EVERYTHING)).isZero();
        assertThat(revisions().highestNumber(FIRST)).isZero();
    }

    @Test
    default void payloadsShouldBeStoredUnderTheFingerprintOfTheCheck() {
        PayloadCheck check = (info, bytes) -> info.id().number() == 1 ? "today" : Payload.UNKNOWN;
        ResourceId third = new ResourceId("issue:a62674b8-bce6-4115-bd95-3cb5ac8c602f");

        loadWith(
                new Imports(storage(), units(), MODEL, check, HeadNotes.NONE),
                original("issue-3.acbak"),
                OnDuplicate.OVERWRITE);

        assertThat(IntStream.rangeClosed(1, 3).mapToObj(number -> fingerprint(third, number)))
                .containsExactly("today", Payload.UNKNOWN, Payload.UNKNOWN);
    }

    @Test
    default void verifyShouldTellWhatIsThere() {
        byte[] archive = original("issue-100.acbak");

        ArchiveContents contents = imports(MODEL).verify(new ByteArrayInputStream(archive));

        assertThat(contents).isEqualTo(new ArchiveContents(100, 250, archive.length));
        assertThat(metas().count(Condition.EVERYTHING)).isZero();
    }

    @Test
    default void exportShouldHonourItsCondition() {
        load(original("issue-3.acbak"), OnDuplicate.OVERWRITE);

        byte[] live = exported(new Condition.Deleted(false));

        assertThat(ArchiveFixture.walk(live)).isEqualTo(2);
    }

    private String fingerprint(ResourceId id, int number) {
        RevisionKey key = new RevisionKey(id.revision(number), SchemaVersion.NONE);
        return revisions().find(key).orElseThrow().payload().fingerprint();
    }

    /** The first issue as it is, and again as deleted. */
    private static List<ArchiveRecord> twice() {
        List<ArchiveRecord> records = content(original("issue-3.acbak")).subList(0, 2);
        ResourceMeta row = ((MetaRecord) records.get(0)).meta();
        ResourceMeta deleted = new ResourceMeta(
                row.current(),
                row.uid(),
                row.schemaVersion(),
                row.totalRevisionCount(),
                row.created(),
                row.updated(),
                true,
                row.indexedData(),
                row.head(),
                1);
        return List.of(records.get(0), records.get(1), new MetaRecord(deleted), records.get(1));
    }

    private static RevisionRecord revision(ResourceId id) {
        return new RevisionRecord(
                RowFixture.info(id, 1, SchemaVersion.NONE),
                RowFixture.revision(id, 1).payload().bytes());
    }

    /** A revision of the first issue that no archive has. */
    private void writeRevision(int number) {
        committed(() -> {
            ResourceMeta row = metas().lock(FIRST).orElseThrow();
            revisions().save(RowFixture.revision(FIRST, number));
            metas().update(row.withVersion(row.version() + 1));
        });
    }

    private List<ResourceMeta> rows() {
        return metas().search(Search.first(1_000, Condition.EVERYTHING));
    }

    /** How long an archive may be for being read once. */
    default long keptBytes() {
        return 1 << 20;
    }

    private Imports imports(ModelName model) {
        return new Imports(
                storage(), units(), model, PayloadCheck.NONE, HeadNotes.NONE, ForkJoinPool.commonPool(), keptBytes());
    }

    private LoadStats load(byte[] archive, OnDuplicate rule) {
        return load(MODEL, archive, rule);
    }

    private LoadStats load(ModelName model, byte[] archive, OnDuplicate rule) {
        return loadWith(imports(model), archive, rule);
    }

    private static LoadStats loadWith(Imports imports, byte[] archive, OnDuplicate rule) {
        try {
            return imports.load(() -> new ByteArrayInputStream(archive), rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] exported() {
        return exported(Condition.EVERYTHING);
    }

    private byte[] exported(Condition condition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Exports(storage()).write(MODEL, condition, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
