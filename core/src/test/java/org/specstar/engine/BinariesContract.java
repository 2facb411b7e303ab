package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.StorageFixture.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobNotFoundException;
import org.specstar.blob.FileId;
import org.specstar.engine.BinariesEngine.Letter;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.patch.PatchParser;
import org.specstar.payload.Binary;
import org.specstar.precondition.Precondition;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;
import org.specstar.write.Written;

/** What writes promise of the binaries in payloads, on every storage. */
public interface BinariesContract extends StorageFixture {
    byte[] HELLO = "hello blob".getBytes(UTF_8);
    FileId HELLO_ID = new FileId("de8594e96f754233724b8f20584e4bc0");
    byte[] OTHER = "p2".getBytes(UTF_8);
    FileId OTHER_ID = new FileId("fa1d63ce7bfdc0fcf8a5a42463c5a3b1");

    private BinariesEngine engine() {
        return new BinariesEngine(this);
    }

    private static Letter letter(String name, @Nullable Binary attachment) {
        return new Letter(name, attachment, List.of(), Map.of());
    }

    @Test
    default void bytesShouldBeStoredAndDescribed() {
        BinariesEngine engine = engine();

        Written written = engine.letters().create(letter("a", Binary.of(HELLO)));

        Binary read = engine.attachment(written.resourceId());
        assertThat(read).isEqualTo(Binary.stored(HELLO_ID.text(), 10).withContentType("text/plain"));
        assertThat(read.data()).isEmpty();
        assertThat(engine.content(HELLO_ID)).isEqualTo(HELLO);
        assertThat(storage().blobLedger().find(Set.of(HELLO_ID)))
                .containsEntry(HELLO_ID, new Blob(HELLO_ID, 10, "text/plain"));
        engine.assertReferences();
    }

    @Test
    default void givenContentTypeShouldStay() {
        BinariesEngine engine = engine();

        ResourceId first =
                engine.created("{\"name\":\"a\",\"attachment\":{\"data\":\"cDI=\",\"content_type\":\"x/y\"}}");
        ResourceId second =
                engine.created("{\"name\":\"b\",\"attachment\":{\"file_id\":\"" + OTHER_ID + "\",\"size\":77}}");
        ResourceId third = engine.created("{\"name\":\"c\",\"attachment\":{\"file_id\":\"" + OTHER_ID
                + "\",\"size\":1,\"content_type\":\"u/v\"}}");

        assertThat(engine.attachment(first))
                .isEqualTo(Binary.stored(OTHER_ID.text(), 2).withContentType("x/y"));
        assertThat(engine.attachment(second))
                .isEqualTo(Binary.stored(OTHER_ID.text(), 2).withContentType("x/y"));
        assertThat(engine.attachment(third))
                .isEqualTo(Binary.stored(OTHER_ID.text(), 2).withContentType("u/v"));
        engine.assertReferences();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"feedbeef", "", "0123456789abcdef0123456789abcdef", "DE8594E96F754233724B8F20584E4BC0", "../x"})
    default void unknownIdShouldBeRefusedByName(String id) {
        BinariesEngine engine = engine();
        engine.created("{\"name\":\"a\",\"attachment\":{\"data\":\"aGVsbG8gYmxvYg==\"}}");

        assertThatThrownBy(() -> engine.created("{\"name\":\"b\",\"attachment\":{\"file_id\":\"" + id + "\"}}"))
                .isInstanceOf(BlobNotFoundException.class)
                .hasMessage("Blob with file_id '" + id + "' does not exist");

        engine.assertReferences();
    }

    @Test
    default void oneUnknownAmongManyShouldLeaveNothing() {
        BinariesEngine engine = engine();
        Letter letter = new Letter("a", Binary.of(HELLO), List.of(Binary.stored("0".repeat(32))), Map.of());

        assertThatThrownBy(() -> engine.letters().create(letter)).isInstanceOf(BlobNotFoundException.class);

        assertThat(storage().blobLedger().entry(HELLO_ID)).isEmpty();
        assertThat(storage().blobs().find(HELLO_ID)).isEmpty();
    }

    @Test
    default void sameBytesShouldMakeNoRevision() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters().create(letter("a", Binary.of(HELLO))).resourceId();

        Written again = engine.letters().update(id, letter("a", Binary.of(HELLO)));
        Written byId = engine.letters().update(id, letter("a", Binary.stored(HELLO_ID.text())));

        assertThat(again.head().id().number()).isEqualTo(1);
        assertThat(byId.head().id().number()).isEqualTo(1);
        engine.assertReferences();
    }

    @Test
    default void otherBytesShouldMakeARevisionAndBothShouldBeReferredTo() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters().create(letter("a", Binary.of(HELLO))).resourceId();

        engine.letters().update(id, letter("a", Binary.of(OTHER)));

        assertThat(engine.isUsed(id, HELLO_ID)).isTrue();
        assertThat(engine.isUsed(id, OTHER_ID)).isTrue();
        engine.assertReferences();
    }

    @Test
    default void patchShouldTakeOverWhatItDoesNotTouch() {
        BinariesEngine engine = engine();
        ResourceId id = engine.created(
                "{\"name\":\"a\",\"attachment\":{\"data\":\"aGVsbG8gYmxvYg==\",\"content_type\":\"x/y\"}}");

        engine.letters()
                .patch(
                        id,
                        PatchParser.jsonPatch(
                                "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"b\"}]".getBytes(UTF_8)));
        Binary kept = engine.attachment(id);
        engine.letters()
                .patch(
                        id,
                        PatchParser.jsonPatch("[{\"op\":\"add\",\"path\":\"/pages/-\",\"value\":{\"data\":\"cDI=\"}}]"
                                .getBytes(UTF_8)));
        engine.letters()
                .patch(
                        id,
                        PatchParser.jsonPatch(
                                "[{\"op\":\"replace\",\"path\":\"/attachment\",\"value\":null}]".getBytes(UTF_8)));

        assertThat(kept).isEqualTo(Binary.stored(HELLO_ID.text(), 10).withContentType("x/y"));
        assertThat(engine.letters().get(id).data().pages())
                .containsExactly(Binary.stored(OTHER_ID.text(), 2).withContentType("text/plain"));
        engine.assertReferences();
    }

    @Test
    default void changeByFunctionShouldBringBytes() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters().create(letter("a", null)).resourceId();

        engine.letters().update(id, before -> letter(before.name(), Binary.of(HELLO)));

        assertThat(engine.attachment(id).fileId()).isEqualTo(HELLO_ID.text());
        engine.assertReferences();
    }

    @Test
    default void modificationInPlaceShouldForgetWhatItReplaces() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters()
                .create(letter("a", Binary.of(HELLO)), Creation.PLAIN.withStatus(RevisionStatus.DRAFT))
                .resourceId();

        engine.letters().modify(id, Modification.of(Content.value(letter("a", Binary.of(OTHER)))));

        assertThat(engine.isUsed(id, HELLO_ID)).isFalse();
        assertThat(engine.isUsed(id, OTHER_ID)).isTrue();
        engine.assertReferences();
    }

    @Test
    default void statusAloneShouldChangeNoReference() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters()
                .create(letter("a", Binary.of(HELLO)), Creation.PLAIN.withStatus(RevisionStatus.DRAFT))
                .resourceId();

        engine.letters().modify(id, Modification.of(RevisionStatus.STABLE));

        assertThat(engine.isUsed(id, HELLO_ID)).isTrue();
        engine.assertReferences();
    }

    /** The head is stored under an older schema version, as a migration or an import leaves it. */
    @Test
    default void formsThatAModificationRemovesShouldBeForgotten() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters()
                .create(letter("a", Binary.of(HELLO)), Creation.PLAIN.withStatus(RevisionStatus.DRAFT))
                .resourceId();
        committed(() -> engine.keepUnder(new SchemaVersion("v0"), id));

        engine.letters().modify(id, Modification.of(Content.value(letter("a", Binary.of(OTHER)))));

        assertThat(engine.isUsed(id, HELLO_ID)).isFalse();
        engine.assertReferences();
    }

    @Test
    default void prunedRevisionsShouldBeForgotten() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters().create(letter("a", Binary.of(HELLO))).resourceId();
        engine.letters().update(id, letter("a", Binary.of(OTHER)));

        engine.letters().prune(id, new Retention.KeepLast(1), Precondition.NONE);

        assertThat(engine.isUsed(id, HELLO_ID)).isFalse();
        assertThat(engine.isUsed(id, OTHER_ID)).isTrue();
        engine.assertReferences();
    }

    @Test
    default void purgeShouldForgetAndDeletionShouldNot() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters().create(letter("a", Binary.of(HELLO))).resourceId();

        engine.letters().delete(id, Precondition.NONE);
        boolean afterDeletion = engine.isUsed(id, HELLO_ID);
        engine.letters().purge(id, Precondition.NONE);

        assertThat(afterDeletion).isTrue();
        assertThat(engine.isUsed(id, HELLO_ID)).isFalse();
        assertThat(storage().blobLedger().entry(HELLO_ID))
                .hasValueSatisfying(entry -> assertThat(entry.uses()).isZero());
        engine.assertReferences();
    }

    @Test
    default void unitThatIsRolledBackShouldLeaveNoReference() {
        BinariesEngine engine = engine();

        rolledBack(() -> engine.letters().create(letter("a", Binary.of(HELLO))));

        assertThat(storage().blobLedger().entry(HELLO_ID)).isEmpty();
        engine.assertReferences();
    }

    @Test
    default void modelWithoutBinariesShouldNoteNothing() {
        BinariesEngine engine = engine();

        engine.plain().create(new BinariesEngine.Plain("a"));

        assertThat(storage().blobLedger().entries(null, 10)).isEmpty();
    }

    @Test
    default void writersThatShareABinaryShouldNotWaitForEachOtherInARing() {
        BinariesEngine engine = engine();
        ResourceId id = engine.letters().create(letter("a", Binary.of(HELLO))).resourceId();

        CompletableFuture<Integer> whole = start(() ->
                repeated(20, turn -> engine.letters().update(id, letter("w" + turn, Binary.stored(HELLO_ID.text())))));
        CompletableFuture<Integer> changing = start(() ->
                repeated(20, turn -> engine.letters().update(id, before -> letter("c" + turn, before.attachment()))));
        int done = whole.join() + changing.join();

        assertThat(done).isEqualTo(40);
        engine.assertReferences();
    }

    private static int repeated(int times, IntConsumer work) {
        IntStream.range(0, times).forEach(work);
        return times;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void referencesShouldBeThoseOfAllKeptRevisionsWhateverIsDone(long seed) {
        RandomLetters letters = new RandomLetters(engine(), seed);

        letters.run(60);

        letters.assertReferences();
    }
}
