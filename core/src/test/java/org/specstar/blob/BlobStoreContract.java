package org.specstar.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.StorageFixture.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
}
