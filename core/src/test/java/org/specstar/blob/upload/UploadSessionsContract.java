package org.specstar.blob.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.resource.StorageFixture.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobStore;
import org.specstar.blob.Blobs;
import org.specstar.blob.FileId;
import org.specstar.id.IdSource;
import org.specstar.payload.DataHash;
import org.specstar.resource.StorageFixture;

/** Uploads part by part, on every storage. */
public interface UploadSessionsContract extends StorageFixture {
    Instant NOW = Instant.parse("2026-01-01T12:00:00.123456Z");
    Instant LATER = NOW.plus(Duration.ofDays(2));

    private UploadSessions uploads() {
        return uploads(storage().blobs());
    }

    private UploadSessions uploads(BlobStore bytes) {
        return new UploadSessions(
                new Blobs(bytes, storage().blobLedger(), units()),
                storage().uploadSessions(),
                storage().idempotency(),
                units(),
                IdSource.random(),
                UploadSessions.USUAL_LIFETIME);
    }

    private String begun(@Nullable Long size) {
        return uploads().create("text/plain", size, "ann", NOW).id();
    }

    private UploadSession put(String id, int number, byte[] bytes) {
        try {
            return uploads().put(id, number, new ByteArrayInputStream(bytes), NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadSession put(String id, int number, String text) {
        return put(id, number, bytes(text));
    }

    private UploadSession completed(String id) {
        try {
            return uploads().complete(id, NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FileId file(byte[] bytes) {
        return new FileId(DataHash.hex(bytes));
    }

    private static FileId file(String text) {
        return file(bytes(text));
    }

    private byte[] content(FileId id) {
        try (InputStream bytes = storage().blobs().open(id).orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long uses(String text) {
        return storage().blobLedger().entry(file(text)).orElseThrow().uses();
    }

    @Test
    default void newUploadShouldBeFoundAsItWasMade() {
        UploadSession made = uploads().create("image/png", 5_000_000_000L, "ann", NOW);

        assertThat(made.status()).isEqualTo(UploadStatus.PENDING);
        assertThat(made.expires()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(uploads().find(made.id(), NOW)).isEqualTo(made);
        UploadSession undeclared = uploads().create("", null, "Žofie", NOW);
        assertThat(uploads().find(undeclared.id(), NOW)).isEqualTo(undeclared);
    }

    @Test
    default void partsShouldBePutTogetherInTheOrderOfTheirNumbers() {
        String id = begun(9L);

        assertThat(put(id, 3, "ghi").status()).isEqualTo(UploadStatus.UPLOADING);
        put(id, 1, "abc");
        assertThat(put(id, 2, "def").status()).isEqualTo(UploadStatus.UPLOADED);

        UploadSession finalized = completed(id);
        Blob whole = new Blob(file("abcdefghi"), 9, "text/plain");
        assertThat(finalized.status()).isEqualTo(UploadStatus.FINALIZED);
        assertThat(finalized.result()).isEqualTo(whole);
        assertThat(finalized.parts()).isEmpty();
        assertThat(uploads().find(id, NOW)).isEqualTo(finalized);
        assertThat(content(whole.fileId())).isEqualTo(bytes("abcdefghi"));
        assertThat(storage().blobLedger().find(Set.of(whole.fileId()))).containsValue(whole);
    }

    @Test
    default void samePartAgainShouldReplaceTheFirst() {
        String id = begun(null);
        put(id, 1, "first");
        put(id, 2, "-end");

        UploadSession changed = put(id, 1, "second");

        assertThat(changed.uploadedSize()).isEqualTo(10);
        assertThat(uses("first")).isZero();
        assertThat(completed(id).fileId()).isEqualTo(file("second-end"));
    }

    @Test
    default void onlyPartShouldBeTheWholeWithItsType() {
        String id = begun(null);
        put(id, 1, "only");

        assertThat(completed(id).result()).isEqualTo(new Blob(file("only"), 4, "text/plain"));
    }

    @Test
    default void unknownTypeShouldBeGuessedFromTheFirstBytes() {
        String id = uploads().create("", null, "ann", NOW).id();
        put(id, 1, "%PDF-1.7\n");
        put(id, 2, "rest");

        UploadSession finalized = completed(id);

        assertThat(finalized.contentType()).isEqualTo("application/pdf");
        assertThat(uploads().find(id, NOW)).isEqualTo(finalized);
    }

    @Test
    default void largePartsShouldCompleteToTheSameBytes() {
        byte[] whole = new byte[5_000_001];
        new Random(3).nextBytes(whole);
        String id = begun((long) whole.length);
        int size = 2_000_000;
        IntStream.rangeClosed(1, 3)
                .forEach(number -> put(
                        id,
                        number,
                        Arrays.copyOfRange(whole, (number - 1) * size, Math.min(number * size, whole.length))));

        FileId result = completed(id).fileId();

        assertThat(result).isEqualTo(file(whole));
        assertThat(content(file(whole))).isEqualTo(whole);
    }

    @Test
    default void partsShouldCountAsUsedUntilTheUploadIsDone() {
        String id = begun(null);
        String other = begun(null);
        put(id, 1, "a");
        put(id, 2, "a");
        put(other, 1, "a");
        BlobLedger ledger = storage().blobLedger();

        assertThat(uses("a")).isEqualTo(3);
        assertThat(ledger.unused(BlobLedger.State.LIVE, LATER, null, 10)).isEmpty();
        assertThat(units().required(() -> ledger.quarantine(Set.of(file("a")), LATER, LATER)))
                .isEmpty();
        completed(id);
        assertThat(uses("a")).isEqualTo(1);
        uploads().abort(other, NOW);
        assertThat(uses("a")).isZero();
    }

    @Test
    default void finalizingAgainShouldGiveTheSameAnswer() {
        String id = begun(null);
        put(id, 1, "a");
        UploadSession first = completed(id);

        assertThat(completed(id)).isEqualTo(first);
        assertThatThrownBy(() -> put(id, 2, "b"))
                .isInstanceOf(UploadStateException.class)
                .hasMessage("Upload session '" + id + "' is finalized.");
        assertThatThrownBy(() -> uploads().abort(id, NOW)).isInstanceOf(UploadStateException.class);
    }

    @Test
    default void abortedUploadShouldTakeNothingMore() {
        String id = begun(null);
        put(id, 1, "a");

        UploadSession aborted = uploads().abort(id, NOW);

        assertThat(aborted.status()).isEqualTo(UploadStatus.ABORTED);
        assertThat(uploads().abort(id, NOW)).isEqualTo(aborted);
        assertThat(uploads().find(id, NOW)).isEqualTo(aborted);
        UploadStateException refused = catchThrowableOfType(UploadStateException.class, () -> put(id, 1, "b"));
        assertThat(refused.code()).isEqualTo(ErrorCode.RESOURCE_CONFLICT);
        assertThatThrownBy(() -> completed(id)).isInstanceOf(UploadStateException.class);
    }

    @Test
    default void unknownUploadShouldBeRefused() {
        UnknownUploadException refused = catchThrowableOfType(
                UnknownUploadException.class, () -> uploads().find("none", NOW));

        assertThat(refused.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND);
        assertThat(refused).hasMessage("Upload session 'none' not found.");
        assertThatThrownBy(() -> put("none", 1, "a")).isInstanceOf(UnknownUploadException.class);
        assertThatThrownBy(() -> completed("none")).isInstanceOf(UnknownUploadException.class);
        assertThatThrownBy(() -> uploads().abort("none", NOW)).isInstanceOf(UnknownUploadException.class);
    }

    @Test
    default void missingPartsShouldBeNamed() {
        String id = begun(null);
        String empty = begun(null);
        put(id, 2, "b");
        put(id, 5, "e");

        IncompleteUploadException refused = catchThrowableOfType(IncompleteUploadException.class, () -> completed(id));

        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(refused.members()).containsEntry("missing_parts", List.of(1, 3, 4));
        assertThatThrownBy(() -> completed(empty)).hasMessageContaining("missing part(s) 1.");
    }

    @Test
    default void otherSizeThanDeclaredShouldBeRefused() {
        String id = begun(3L);
        put(id, 1, "ab");

        assertThatThrownBy(() -> completed(id))
                .isInstanceOf(UploadSizeException.class)
                .hasMessage("Upload session '" + id + "' was declared to have 3 bytes, but has 2.");
        assertThatThrownBy(() -> put(id, 2, "cd")).isInstanceOf(UploadSizeException.class);
        assertThat(uploads().find(id, NOW).uploadedSize()).isEqualTo(2);
        put(id, 2, "c");
        assertThat(completed(id).fileId()).isEqualTo(file("abc"));
    }

    @Test
    default void nothingShouldBeABinaryIfItWasDeclaredSo() {
        String id = begun(0L);

        assertThat(completed(id).result()).isEqualTo(new Blob(file(""), 0, "text/plain"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    default void impossiblePartNumbersShouldBeRefused(int number) {
        String id = begun(null);

        assertThatThrownBy(() -> put(id, number, "a"))
                .isInstanceOf(PartNumberException.class)
                .hasMessage("Part numbers go from 1 to 10000, not: " + number);
    }

    @Test
    default void brokenStreamShouldChangeNothing() {
        String id = begun(null);
        put(id, 1, "a");
        IOException failure = new IOException("the line is cut");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };

        assertThatThrownBy(() -> uploads().put(id, 1, broken, NOW)).isSameAs(failure);

        assertThat(completed(id).fileId()).isEqualTo(file("a"));
    }

    @Test
    default void expiredUploadsShouldBeUnknownAndForgotten() {
        String old = begun(null);
        put(old, 1, "a");
        String young = uploads().create("", null, "ann", LATER).id();

        assertThatThrownBy(() -> uploads().find(old, LATER)).isInstanceOf(UnknownUploadException.class);
        assertThatThrownBy(() -> uploads().abort(old, LATER)).isInstanceOf(UnknownUploadException.class);
        assertThat(uses("a")).isEqualTo(1);
        assertThat(uploads().removeExpired(NOW, 10)).isZero();
        assertThat(uploads().removeExpired(LATER, 10)).isEqualTo(1);
        assertThat(uploads().removeExpired(LATER, 10)).isZero();

        assertThat(uses("a")).isZero();
        assertThat(storage().uploadSessions().find(old)).isEmpty();
        assertThat(uploads().find(young, LATER).status()).isEqualTo(UploadStatus.PENDING);
    }

    @Test
    default void rolledBackUploadShouldLeaveNothing() {
        String id = begun(null);

        rolledBack(() -> put(id, 1, "a"));
        rolledBack(() -> uploads().abort(id, NOW));

        assertThat(uploads().find(id, NOW).status()).isEqualTo(UploadStatus.PENDING);
        assertThat(storage().blobLedger().entry(file("a"))).isEmpty();
    }

    @Test
    default void manyThatFinalizeAtOnceShouldGetOneResultOrBeRefused() {
        String id = begun(null);
        IntStream.rangeClosed(1, 5).forEach(number -> put(id, number, "part " + number));
        CyclicBarrier barrier = new CyclicBarrier(4);

        List<CompletableFuture<Optional<UploadSession>>> racers = IntStream.range(0, 4)
                .mapToObj(racer -> start(() -> {
                    meet(barrier);
                    return completedUnlessRefused(id);
                }))
                .toList();

        assertThat(racers.stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .distinct())
                .hasSize(1);
        assertThat(uploads().find(id, NOW).fileId()).isEqualTo(file("part 1part 2part 3part 4part 5"));
        assertThat(completed(id)).isEqualTo(uploads().find(id, NOW));
    }

    private Optional<UploadSession> completedUnlessRefused(String id) {
        try {
            return Optional.of(completed(id));
        } catch (UploadStateException e) {
            return Optional.empty();
        }
    }

    @Test
    default void finalizingShouldBeRefusedWhileAnotherCopiesTheParts() throws IOException {
        String id = begun(null);
        put(id, 1, "a");
        put(id, 2, "b");
        List<UploadStateException> refused = new ArrayList<>();
        BlobStore watched = new WatchedBlobs(
                storage().blobs(),
                () -> refused.add(catchThrowableOfType(UploadStateException.class, () -> completed(id))));

        UploadSession finalized = uploads(watched).complete(id, NOW);

        assertThat(finalized.fileId()).isEqualTo(file("ab"));
        assertThat(refused)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessage("Upload session '" + id + "' is being finalized by another request.")
                        .extracting(UploadStateException::code)
                        .isEqualTo(ErrorCode.RESOURCE_CONFLICT));
        assertThat(completed(id)).isEqualTo(finalized);
    }

    @Test
    default void finalizingThatHasFailedShouldBePossibleAtOnce() {
        String id = begun(null);
        put(id, 1, "a");
        BlobStore failing = new WatchedBlobs(storage().blobs(), () -> {
            throw new StorageException("the disk is full");
        });

        assertThatThrownBy(() -> uploads(failing).complete(id, NOW)).hasMessage("the disk is full");

        assertThat(completed(id).fileId()).isEqualTo(file("a"));
    }

    @Test
    default void finalizingThatACrashHasBrokenOffShouldBePossibleSomeMinutesLater() throws IOException {
        String id = begun(null);
        put(id, 1, "a");
        Finalizations crashed = new Finalizations(storage().idempotency(), units(), Clock.systemUTC());

        crashed.begin(uploads().find(id, NOW), NOW);

        assertThatThrownBy(() -> uploads().complete(id, NOW.plusSeconds(60))).isInstanceOf(UploadStateException.class);
        assertThat(uploads().complete(id, NOW.plusSeconds(240)).fileId()).isEqualTo(file("a"));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void partsShouldComeSideBySide() {
        String id = begun(null);

        List<CompletableFuture<UploadSession>> writers = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> start(() -> put(id, number, "" + number)))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(completed(id).fileId()).isEqualTo(file("12345678"));
    }
}
