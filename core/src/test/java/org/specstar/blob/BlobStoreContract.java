package org.specstar.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.StorageFixture.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.DataHash;

/** What every {@link BlobStore} keeps to. */
public interface BlobStoreContract {
    FileId UNKNOWN = new FileId("0123456789abcdef0123456789abcdef");

    /** Empty before each test, the same object throughout one. */
    BlobStore testee();

    /** Past the store: makes these the bytes of an id that is not theirs, with the checksum that is. */
    void plant(FileId id, byte[] bytes);

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    default Blob put(byte[] bytes, String contentType) {
        try {
            return testee().put(new ByteArrayInputStream(bytes), contentType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    default byte[] content(FileId id) {
        try (InputStream bytes = testee().open(id).orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    default void unknownBlobShouldBeAbsent() {
        assertThat(testee().find(UNKNOWN)).isEmpty();
        assertThat(testee().open(UNKNOWN)).isEmpty();
        assertThat(testee().delete(UNKNOWN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 240, 8_191, 8_192, 65_537, 3_000_001})
    default void blobShouldBeNamedByItsContent(int size) {
        byte[] bytes = random(size, size);

        Blob blob = put(bytes, "image/png");

        assertThat(blob).isEqualTo(new Blob(new FileId(DataHash.hex(bytes)), size, "image/png"));
        assertThat(testee().find(blob.fileId())).contains(blob);
        assertThat(content(blob.fileId())).isEqualTo(bytes);
    }

    @Test
    default void idShouldBeThatOfTheOriginal() {
        assertThat(put(text(""), "").fileId().text()).isEqualTo("99aa06d3014798d86001c324468d497f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain; charset=\"utf-8\"", "ünï 🙂 \r\n\t{}", "x/y-0123456789"})
    default void contentTypeShouldComeBackAsGiven(String contentType) {
        Blob blob = put(text("typed"), contentType);

        assertThat(testee().find(blob.fileId()).orElseThrow().contentType()).isEqualTo(contentType);
    }

    @Test
    default void sameBytesShouldBeKeptOnceWithTheirFirstType() {
        Blob first = put(text("same"), "text/plain");
        Blob again = put(text("same"), "image/png");

        assertThat(again).isEqualTo(first);
        assertThat(testee().delete(first.fileId())).isTrue();
        assertThat(testee().find(first.fileId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 3_000_001})
    default void anotherBinaryOfTheSameIdShouldBeRefusedAndTheStoredOneStay(int size) {
        byte[] bytes = random(size, 11);
        Blob blob = put(bytes, "image/png");
        plant(blob.fileId(), text("other"));

        assertThatThrownBy(() -> put(bytes, "image/png"))
                .isInstanceOf(BlobCollisionException.class)
                .hasMessageContaining(blob.fileId().text());

        assertThat(content(blob.fileId())).isEqualTo(text("other"));
        assertThat(testee().find(blob.fileId()).orElseThrow().size()).isEqualTo(5);
    }

    @Test
    default void deletedBlobShouldBeGoneAndMayComeBackWithAnotherType() {
        Blob blob = put(text("gone"), "text/plain");

        assertThat(testee().delete(blob.fileId())).isTrue();
        assertThat(testee().delete(blob.fileId())).isFalse();
        assertThat(testee().open(blob.fileId())).isEmpty();
        assertThat(put(text("gone"), "image/png").contentType()).isEqualTo("image/png");
        assertThat(content(blob.fileId())).isEqualTo(text("gone"));
    }

    @Test
    default void failingStreamShouldLeaveNothing() {
        byte[] begun = random(100_000, 1);
        IOException failure = new IOException("the line is cut");
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(begun), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });

        assertThatThrownBy(() -> testee().put(broken, "")).isSameAs(failure);

        assertThat(testee().find(new FileId(DataHash.hex(begun)))).isEmpty();
    }

    @Test
    default void openStreamsShouldBeIndependent() throws IOException {
        Blob blob = put(text("abc"), "");

        try (InputStream one = testee().open(blob.fileId()).orElseThrow();
                InputStream other = testee().open(blob.fileId()).orElseThrow()) {
            assertThat(one.read()).isEqualTo('a');
            assertThat(one.read()).isEqualTo('b');
            assertThat(other.read()).isEqualTo('a');
            assertThat(one.read()).isEqualTo('c');
            assertThat(one.read()).isEqualTo(-1);
        }
    }

    @Test
    default void manyThreadsShouldPutTheSameAndDifferentBytesSideBySide() {
        byte[] shared = random(200_000, 7);

        List<CompletableFuture<Blob>> writers = IntStream.range(0, 16)
                .mapToObj(writer -> start(() -> {
                    put(random(1_000, writer), "own");
                    return put(shared, "shared");
                }))
                .toList();

        assertThat(writers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(content(new FileId(DataHash.hex(shared)))).isEqualTo(shared);
        IntStream.range(0, 16)
                .forEach(writer -> assertThat(content(new FileId(DataHash.hex(random(1_000, writer)))))
                        .isEqualTo(random(1_000, writer)));
    }

    default ArrivedBlob receive(byte[] bytes) {
        try {
            return testee().receive(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] part(FileId id, long offset, long length) {
        try (InputStream bytes = testee().open(id, offset, length).orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FileId> shown() {
        List<FileId> shown = new ArrayList<>();
        testee().forEach((id, size, written) -> shown.add(id));
        return shown;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_192, 100_000})
    default void arrivedBlobShouldBeKnownButNotFoundUntilItIsKept(int size) throws IOException {
        byte[] bytes = random(size, 31);

        try (ArrivedBlob arrived = receive(bytes)) {
            assertThat(arrived.id().text()).isEqualTo(DataHash.hex(bytes));
            assertThat(arrived.size()).isEqualTo(size);
            assertThat(arrived.beginning()).isEqualTo(Arrays.copyOf(bytes, Math.min(size, 8_192)));
            assertThat(testee().find(arrived.id())).isEmpty();
            assertThat(arrived.keep("text/plain")).isEqualTo(new Blob(arrived.id(), size, "text/plain"));
        }

        assertThat(content(new FileId(DataHash.hex(bytes)))).isEqualTo(bytes);
    }

    @Test
    default void arrivalThatIsNotKeptShouldLeaveNothing() throws IOException {
        FileId id;
        try (ArrivedBlob arrived = receive(text("unwanted"))) {
            id = arrived.id();
        }

        assertThat(testee().find(id)).isEmpty();
        assertThat(shown()).isEmpty();
    }

    @Test
    default void sameBytesArrivingTwiceShouldBeKeptUnderTheFirstType() throws IOException {
        try (ArrivedBlob one = receive(text("twice"));
                ArrivedBlob other = receive(text("twice"))) {
            Blob first = one.keep("text/plain");

            assertThat(other.keep("image/png")).isEqualTo(first);
        }

        assertThat(shown()).hasSize(1);
        assertThat(content(new FileId(DataHash.hex(text("twice"))))).isEqualTo(text("twice"));
    }

    @Test
    default void arrivalOfKnownBytesShouldBringThemBackWhenTheyWereDeletedMeanwhile() throws IOException {
        Blob blob = put(text("back"), "text/plain");

        try (ArrivedBlob arrived = receive(text("back"))) {
            testee().delete(blob.fileId());
            arrived.keep("image/png");
        }

        assertThat(testee().find(blob.fileId()).orElseThrow().contentType()).isEqualTo("image/png");
        assertThat(content(blob.fileId())).isEqualTo(text("back"));
    }

    @Test
    default void anyPartShouldBeReadAlone() {
        byte[] bytes = random(200_000, 5);
        FileId id = put(bytes, "").fileId();

        assertThat(part(id, 0, 1)).isEqualTo(Arrays.copyOf(bytes, 1));
        assertThat(part(id, 0, 200_000)).isEqualTo(bytes);
        assertThat(part(id, 199_999, 1)).isEqualTo(Arrays.copyOfRange(bytes, 199_999, 200_000));
        assertThat(part(id, 65_000, 70_000)).isEqualTo(Arrays.copyOfRange(bytes, 65_000, 135_000));
        assertThat(testee().open(UNKNOWN, 0, 1)).isEmpty();
    }

    @Test
    default void everyBlobShouldBeShownOnceByIdInOrder() {
        List<FileId> put = IntStream.range(0, 30)
                .mapToObj(seed -> put(random(100, seed), "type").fileId())
                .toList();
        testee().delete(put.get(0));

        List<FileId> shown = shown();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(put.subList(1, 30));
        assertThat(shown.stream().map(FileId::text)).isSorted();
    }

    @Test
    default void blobsShouldBeShownWithTheTimeTheyWereStored() {
        put(text("now"), "");

        testee().forEach((id, size, written) -> assertThat(written)
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_192, 3_000_000})
    default void blobsShouldBeShownWithTheSizeOfTheirBytes(int size) {
        put(random(size, 43), "text/plain; charset=utf-8");

        List<Long> sizes = new ArrayList<>();
        testee().forEach((id, shown, written) -> sizes.add(shown));

        assertThat(sizes).containsExactly((long) size);
    }

    @Test
    default void removalOfArrivalsShouldTouchNeitherLaterOnesNorWhatIsKept() throws IOException {
        Blob kept = put(text("kept"), "text/plain");

        try (ArrivedBlob arrived = receive(text("arriving"))) {
            assertThat(testee().removeArrivals(Instant.EPOCH)).isZero();
            arrived.keep("");
        }
        testee().removeArrivals(Instant.now().plusSeconds(3_600));

        assertThat(shown()).hasSize(2);
        assertThat(testee().find(kept.fileId())).contains(kept);
    }

    @Test
    default void storeThatWorksShouldPassItsCheck() {
        assertThatCode(() -> testee().check()).doesNotThrowAnyException();
    }
}
