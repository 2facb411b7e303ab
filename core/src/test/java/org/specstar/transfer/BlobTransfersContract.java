package org.specstar.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.transfer.ArchiveFixture.original;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.FileId;
import org.specstar.engine.BinariesEngine;
import org.specstar.engine.BinariesEngine.Document;
import org.specstar.engine.BinariesEngine.Letter;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.integrity.StoreFixture;
import org.specstar.payload.Binary;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.resource.StorageFixture;
import org.specstar.search.Condition;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** What exports and imports promise of binaries, on every storage. */
public interface BlobTransfersContract extends StorageFixture {
    ModelName DOCUMENT = new ModelName("document");
    ModelName LETTER = new ModelName("letter");
    String RECORDED = "document-3-blobs.acbak";
    FileId REPLACED = new FileId("963afad0f23c2227dc67fefc6de39686");

    private BinariesEngine engine() {
        return new BinariesEngine(this);
    }

    private static Imports imports(BinariesEngine engine) {
        return engine.engine().model("document").imports();
    }

    private static LoadStats load(BinariesEngine engine, byte[] archive, OnDuplicate rule) {
        try {
            return imports(engine).load(() -> new ByteArrayInputStream(archive), rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] exported(BinariesEngine engine, ModelName model, Condition condition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            engine.engine().exports().write(model, condition, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The records of an archive in one order, binaries by what they are. */
    private static List<String> records(byte[] archive) {
        return ArchiveFixture.records(archive).stream()
                .map(BlobTransfersContract::text)
                .toList();
    }

    private static String text(ArchiveRecord record) {
        try {
            if (record instanceof BlobRecord blob) {
                return "blob " + blob.fileId() + " " + blob.size() + " " + blob.contentType() + " "
                        + new String(blob.bytes().open().readAllBytes(), UTF_8);
            }
            return record instanceof RevisionRecord revision
                    ? revision.info() + new String(revision.payload(), UTF_8)
                    : record.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> blobIds(byte[] archive) {
        return ArchiveFixture.records(archive).stream()
                .filter(BlobRecord.class::isInstance)
                .map(record -> ((BlobRecord) record).fileId())
                .toList();
    }

    /** The recorded archive without some of its records. */
    private static byte[] without(byte[] archive, String fileId) {
        return ArchiveFixture.bytes(ArchiveFixture.records(archive).stream()
                .filter(record ->
                        !(record instanceof BlobRecord blob && blob.fileId().equals(fileId)))
                .toList());
    }

    @Test
    default void recordedArchiveShouldComeBackWithItsBinariesInOrder() {
        BinariesEngine engine = engine();

        LoadStats stats = load(engine, original(RECORDED), OnDuplicate.OVERWRITE);

        byte[] again = exported(engine, DOCUMENT, Condition.EVERYTHING);
        assertThat(stats).isEqualTo(new LoadStats(3, 0));
        assertThat(records(again)).containsExactlyInAnyOrderElementsOf(records(original(RECORDED)));
        assertThat(blobIds(again)).hasSize(6).isSorted();
        assertThat(ArchiveFixture.records(again)).last().isEqualTo(new EofRecord());
    }

    @Test
    default void importShouldNoteWhatItsRevisionsReferTo() {
        BinariesEngine engine = engine();

        load(engine, original(RECORDED), OnDuplicate.OVERWRITE);

        ResourceId second = new ResourceId("document:9cb75abf-051c-4cd0-b5df-7ae8871c28be");
        assertThat(storage().blobLedger().isUsedBy(DOCUMENT, second, REPLACED)).isTrue();
        assertThat(storage().blobLedger().entries(null, 100)).hasSize(6).allMatch(entry -> entry.uses() == 1);
    }

    @Test
    default void secondImportShouldReplaceWhatTheFirstHasNoted() {
        BinariesEngine engine = engine();
        load(engine, original(RECORDED), OnDuplicate.OVERWRITE);
        ResourceId second = new ResourceId("document:9cb75abf-051c-4cd0-b5df-7ae8871c28be");
        engine.documents().update(second, new Document("later", Binary.of("later".getBytes(UTF_8)), List.of()));

        load(engine, original(RECORDED), OnDuplicate.OVERWRITE);
        load(engine, original(RECORDED), OnDuplicate.SKIP);

        assertThat(storage().blobLedger().entries(null, 100))
                .filteredOn(entry -> entry.uses() > 0)
                .hasSize(6)
                .allMatch(entry -> entry.uses() == 1);
    }

    @Test
    default void missingBinaryShouldBeNamedAndNothingStored() {
        BinariesEngine engine = engine();
        byte[] archive = without(original(RECORDED), REPLACED.text());

        assertThatThrownBy(() -> load(engine, archive, OnDuplicate.OVERWRITE))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("Invalid archive: the binary " + REPLACED + " is missing, which a revision refers to.");

        assertThat(engine.documents().count(Condition.EVERYTHING)).isZero();
        assertThat(storage().blobLedger().entries(null, 100)).isEmpty();
    }

    @Test
    default void binaryThatIsThereAlreadyNeedNotCome() {
        BinariesEngine engine = engine();
        byte[] page = "page 1".getBytes(UTF_8);
        FileId id = new FileId("56081e23caa0c5ef2aeae22dee3b727c");
        engine.letters().create(new Letter("has it", Binary.of(page), List.of(), Map.of()));

        load(engine, without(original(RECORDED), id.text()), OnDuplicate.OVERWRITE);

        assertThat(engine.documents().count(Condition.EVERYTHING)).isEqualTo(3);
        assertThat(storage().blobLedger().entry(id).orElseThrow().uses()).isEqualTo(2);
    }

    private void quarantine(FileId id) {
        Instant later = Instant.now().plusSeconds(3_600);
        assertThat(units().required(() -> storage().blobLedger().quarantine(Set.of(id), later, later)))
                .containsExactly(id);
    }

    @Test
    default void binaryThatAnImportReliesOnShouldCountAsUsedBeforeAnythingIsStored() {
        FileId id = new StoreFixture(this).arrival("page 1", Instant.parse("2026-03-01T12:00:00Z"), file -> {});
        BinariesEngine engine = engine();
        Instant verified = Instant.now().minusSeconds(1);

        imports(engine).verify(new ByteArrayInputStream(without(original(RECORDED), id.text())));

        assertThat(storage().blobLedger().unused(BlobLedger.State.LIVE, verified, null, 10))
                .isEmpty();
    }

    @Test
    default void binaryThatIsPutAsideWhileItsRevisionsAreStoredShouldBeNamed() {
        FileId id = new StoreFixture(this).arrival("page 1", Instant.parse("2026-03-01T12:00:00Z"), file -> {});
        byte[] archive = without(original(RECORDED), id.text());
        List<Runnable> before = new ArrayList<>(List.of(() -> {}, () -> quarantine(id)));

        assertThatThrownBy(() -> imports(engine())
                        .load(
                                () -> {
                                    before.remove(0).run();
                                    return new ByteArrayInputStream(archive);
                                },
                                OnDuplicate.OVERWRITE))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("Invalid archive: the binary " + id + " is missing, which a revision refers to.");
    }

    @Test
    default void binaryThatIsPutAsideBeforeItComesShouldBeThere() {
        FileId id = new StoreFixture(this).arrival("page 1", Instant.parse("2026-03-01T12:00:00Z"), file -> {});
        quarantine(id);

        load(engine(), original(RECORDED), OnDuplicate.OVERWRITE);

        assertThat(storage().blobLedger().find(Set.of(id))).hasSize(1);
        assertThat(new StoreFixture(this).findings(StoreFixture.longAgo())).isEmpty();
    }

    @Test
    default void binariesBeforeTheirRevisionsShouldDoAsWell() {
        BinariesEngine engine = engine();
        List<ArchiveRecord> records = new ArrayList<>(ArchiveFixture.content(original(RECORDED)));
        records.sort(Comparator.comparing(record -> !(record instanceof BlobRecord)));

        load(engine, ArchiveFixture.section(DOCUMENT, records), OnDuplicate.RAISE_ERROR);

        assertThat(records(exported(engine, DOCUMENT, Condition.EVERYTHING)))
                .containsExactlyInAnyOrderElementsOf(records(original(RECORDED)));
    }

    /** Interrupted at every resource, and before the first binary of all. */
    @Test
    default void importThatIsTakenUpAgainShouldLoseNoBinary() {
        BinariesEngine engine = engine();
        ArchivedResources first = imports(engine).resources(new ByteArrayInputStream(original(RECORDED)), 0);
        long position = 0;
        for (int i = 0; i < 3; i++) {
            ArchivedResource next = first.next();
            imports(engine).storeAll(List.of(next), OnDuplicate.OVERWRITE);
            position = next.resumeAt();
        }

        ArchivedResources rest = imports(engine).resources(new ByteArrayInputStream(original(RECORDED)), position);
        boolean more = rest.hasNext();

        assertThat(more).isFalse();
        assertThat(records(exported(engine, DOCUMENT, Condition.EVERYTHING)))
                .containsExactlyInAnyOrderElementsOf(records(original(RECORDED)));
    }

    @Test
    default void exportOfSomeShouldHaveTheirBinariesAlone() {
        BinariesEngine engine = engine();
        ResourceId deleted = engine.letters()
                .create(new Letter("a", Binary.of("a".getBytes(UTF_8)), List.of(), Map.of()))
                .resourceId();
        engine.letters().create(new Letter("b", Binary.of("b".getBytes(UTF_8)), List.of(), Map.of()));
        engine.letters().delete(deleted, Precondition.NONE);

        byte[] live = exported(engine, LETTER, new Condition.Deleted(false));

        assertThat(blobIds(live)).containsExactly(Binary.of("b".getBytes(UTF_8)).fileId());
        assertThat(blobIds(exported(engine, LETTER, Condition.EVERYTHING))).hasSize(2);
    }

    @Test
    default void moreBinariesThanAPageShouldAllBeThereOnce() {
        BinariesEngine engine = engine();
        List<Binary> pages = IntStream.range(0, 300)
                .mapToObj(page -> Binary.of(("page " + page).getBytes(UTF_8)))
                .toList();
        engine.letters().create(new Letter("a", null, pages, Map.of()));
        engine.letters().create(new Letter("b", null, pages.subList(100, 200), Map.of()));

        byte[] archive = exported(engine, LETTER, Condition.EVERYTHING);

        assertThat(blobIds(archive))
                .containsExactlyElementsOf(
                        pages.stream().map(Binary::fileId).sorted().toList());
    }

    @Test
    default void unreadableBinaryShouldBreakTheExport() {
        BinariesEngine engine = engine();
        Binary binary = Binary.of("lost".getBytes(UTF_8));
        engine.letters().create(new Letter("a", binary, List.of(), Map.of()));
        storage().blobs().delete(new FileId(binary.fileId()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> engine.engine().exports().write(LETTER, Condition.EVERYTHING, out))
                .isInstanceOf(DamagedPayloadException.class)
                .hasMessageContaining(binary.fileId());

        assertThatThrownBy(() -> ArchiveFixture.records(out.toByteArray())).isInstanceOf(InvalidArchiveException.class);
    }

    @Test
    default void otherModelShouldNeitherTakeNorNeedTheBinaries() {
        BinariesEngine engine = engine();
        Imports plain = engine.engine().model("plain").imports();

        ArchiveContents contents = plain.verify(new ByteArrayInputStream(original(RECORDED)));

        assertThat(contents.resources()).isZero();
        assertThat(Stream.of(storage().blobLedger().find(Set.of(REPLACED)))).containsExactly(Map.of());
    }
}
