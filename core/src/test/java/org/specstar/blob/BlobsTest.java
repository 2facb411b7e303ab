package org.specstar.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.blob.BlobStore.Download;
import org.specstar.blob.Blobs.Arrival;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;

class BlobsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private final LocalUnits units = new LocalUnits();
    private final MemoryStorage storage = new MemoryStorage(units);
    private final Blobs blobs = new Blobs(storage.blobs(), storage.blobLedger(), units);

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String text(InputStream bytes) throws IOException {
        try (bytes) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }

    @Test
    void storedBinaryShouldBeFoundWithItsBytes() throws IOException {
        Blob stored = blobs.store(bytes("hello blob"), "text/plain", NOW);

        assertThat(stored).isEqualTo(new Blob(new FileId("de8594e96f754233724b8f20584e4bc0"), 10, "text/plain"));
        assertThat(blobs.find(stored.fileId())).contains(stored);
        assertThat(text(blobs.open(stored))).isEqualTo("hello blob");
        assertThat(text(blobs.open(stored, 6, 4))).isEqualTo("blob");
    }

    @Test
    void sameBytesShouldKeepTheirFirstType() throws IOException {
        Blob first = blobs.store(bytes("same"), "text/plain", NOW);

        assertThat(blobs.store(bytes("same"), "text/html", LATER)).isEqualTo(first);
        assertThat(storage.blobs().find(first.fileId())).contains(first);
    }

    @Test
    void severalShouldBeKeptInOneUnitEvenIfTwoAreTheSame() throws IOException {
        try (ArrivedBlob first = blobs.receive(bytes("a"));
                ArrivedBlob second = blobs.receive(bytes("b"));
                ArrivedBlob again = blobs.receive(bytes("a"))) {
            Map<FileId, Blob> kept = units.required(() -> blobs.keep(
                    List.of(new Arrival(first, "x/a"), new Arrival(second, ""), new Arrival(again, "x/other")), NOW));

            assertThat(kept.values())
                    .containsExactlyInAnyOrder(new Blob(first.id(), 1, "x/a"), new Blob(second.id(), 1, ""));
            assertThat(blobs.find(kept.keySet())).isEqualTo(kept);
        }
    }

    @Test
    void bytesThatHaveComeTwiceShouldLeaveNothingBehind(@TempDir Path directory) throws IOException {
        Blobs inFiles = new Blobs(new FileBlobStore(directory), storage.blobLedger(), units);
        ArrivedBlob first = inFiles.receive(bytes("twice"));
        ArrivedBlob second = inFiles.receive(bytes("twice"));

        Map<FileId, Blob> kept = inFiles.keep(List.of(new Arrival(first, ""), new Arrival(second, "")), NOW);

        assertThat(directory.resolve("arriving")).isEmptyDirectory();
        assertThat(text(inFiles.open(new Blob(first.id(), 5, "")))).isEqualTo("twice");
        assertThat(kept).containsOnlyKeys(first.id());
    }

    @Test
    void otherBytesOfTheSameIdShouldBeRefused() throws IOException {
        try (ArrivedBlob first = blobs.receive(bytes("one"))) {
            assertThatThrownBy(() -> blobs.keep(
                            List.of(new Arrival(first, ""), new Arrival(new Colliding(first.id()), "")), NOW))
                    .isInstanceOf(BlobCollisionException.class);

            assertThat(blobs.find(first.id())).isEmpty();
        }
    }

    /** Shares an id with other bytes. */
    private record Colliding(FileId id) implements ArrivedBlob {
        @Override
        public long size() {
            return 3;
        }

        @Override
        public byte[] beginning() {
            return new byte[0];
        }

        @Override
        public Blob keep(String contentType) {
            throw new BlobCollisionException(id);
        }

        @Override
        public void close() {}
    }

    @Test
    void unitThatFailsShouldLeaveNothingToFind() throws IOException {
        try (ArrivedBlob arrived = blobs.receive(bytes("lost"))) {
            assertThatThrownBy(() -> units.required(() -> {
                        blobs.keep(arrived, "", NOW);
                        throw new IllegalStateException("after it");
                    }))
                    .hasMessage("after it");

            assertThat(blobs.find(arrived.id())).isEmpty();
        }
    }

    @Test
    void binaryInQuarantineShouldBeUnknownUntilItArrivesAgain() throws IOException {
        Blob stored = blobs.store(bytes("unused"), "", NOW);

        units.required(() -> storage.blobLedger().quarantine(Set.of(stored.fileId()), LATER, LATER));
        assertThat(blobs.find(stored.fileId())).isEmpty();
        blobs.store(bytes("unused"), "", LATER);
        assertThat(blobs.find(stored.fileId())).contains(stored);
    }

    @Test
    void entryWithoutBytesShouldBeDamageThatAnotherArrivalHeals() throws IOException {
        Blob stored = blobs.store(bytes("precious"), "", NOW);
        storage.blobs().delete(stored.fileId());

        assertThatThrownBy(() -> blobs.open(stored)).isInstanceOf(DamagedPayloadException.class);
        assertThatThrownBy(() -> blobs.open(stored, 0, 1)).isInstanceOf(DamagedPayloadException.class);
        blobs.store(bytes("precious"), "", LATER);
        assertThat(text(blobs.open(stored))).isEqualTo("precious");
    }

    @Test
    void streamThatFailsShouldLeaveNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }
        };

        assertThatThrownBy(() -> blobs.store(broken, "", NOW)).isInstanceOf(IOException.class);

        assertThat(storage.blobLedger().entries(null, 10)).isEmpty();
    }

    @Test
    void memoryShouldHaveNoAddress() throws IOException {
        Blob stored = blobs.store(bytes("here"), "", NOW);

        assertThat(blobs.address(stored, Download.PLAIN, Duration.ofHours(1))).isEmpty();
    }
}
