package org.specstar.rest.blob;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.specstar.access.Caller;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.Blobs;
import org.specstar.blob.FileId;
import org.specstar.blob.upload.UploadSessions;
import org.specstar.id.IdSource;
import org.specstar.storage.memory.MemoryBlobStore;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.time.Moment;
import org.specstar.unit.LocalUnits;

/** Binaries in memory, which may say that they are elsewhere. */
final class BlobsFixture {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final LocalUnits units = new LocalUnits();
    private final Elsewhere store = new Elsewhere();
    private final MemoryStorage storage = new MemoryStorage(units, store);

    Blobs blobs() {
        return new Blobs(store, storage.blobLedger(), units);
    }

    BlobStore store() {
        return store;
    }

    void serveAt(URI place) {
        store.places.add(place);
    }

    Blob stored(String text, String type) {
        try {
            return blobs().store(new ByteArrayInputStream(text.getBytes(UTF_8)), type, NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads in parts on behalf of a user. */
    UserUploads uploads(String user, long limit) {
        UploadSessions sessions = new UploadSessions(
                blobs(),
                storage.uploadSessions(),
                storage.idempotency(),
                units,
                IdSource.random(),
                Duration.ofHours(24));
        return new UserUploads(sessions, limit, Caller.of(user, Moment.of(NOW)));
    }

    /** Memory with an address. */
    private static final class Elsewhere implements BlobStore {
        private final BlobStore memory = new MemoryBlobStore();
        private final List<URI> places = new ArrayList<>();

        @Override
        public ArrivedBlob receive(InputStream bytes) throws IOException {
            return memory.receive(bytes);
        }

        @Override
        public Optional<Blob> find(FileId fileId) {
            return memory.find(fileId);
        }

        @Override
        public Optional<InputStream> open(FileId fileId) {
            return memory.open(fileId);
        }

        @Override
        public Optional<InputStream> open(FileId fileId, long offset, long length) {
            return memory.open(fileId, offset, length);
        }

        @Override
        public Optional<URI> address(Blob blob, Download download, Duration validity) {
            return places.stream().findFirst();
        }

        @Override
        public boolean delete(FileId fileId) {
            return memory.delete(fileId);
        }

        @Override
        public void forEach(Visitor visitor) {
            memory.forEach(visitor);
        }

        @Override
        public int removeArrivals(Instant begunBefore) {
            return memory.removeArrivals(begunBefore);
        }

        @Override
        public void check() {
            memory.check();
        }
    }
}
