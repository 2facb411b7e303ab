package org.specstar.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.storage.memory.MemoryBlobStore;

/** Binaries in memory that fail to be read as often as they are told to; each attempt takes the next failure. */
final class FlakyBlobs implements BlobStore {
    private final BlobStore sound = new MemoryBlobStore();
    private final Deque<Exception> failures = new ArrayDeque<>();

    /** Each is thrown once: an {@link IOException} by the stream, others when it is opened. */
    void failWith(Exception... planned) {
        failures.addAll(Arrays.asList(planned));
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        Exception failure = failures.poll();
        if (failure instanceof StorageException early) {
            throw early;
        }
        Optional<InputStream> bytes = sound.open(fileId);
        return failure instanceof IOException late ? Optional.of(new Broken(late)) : bytes;
    }

    private static final class Broken extends InputStream {
        private final IOException failure;

        Broken(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }
    }

    @Override
    public ArrivedBlob receive(InputStream bytes) throws IOException {
        return sound.receive(bytes);
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        return sound.find(fileId);
    }

    @Override
    public Optional<InputStream> open(FileId fileId, long offset, long length) {
        return sound.open(fileId, offset, length);
    }

    @Override
    public Optional<URI> address(Blob blob, Download download, Duration validity) {
        return sound.address(blob, download, validity);
    }

    @Override
    public boolean delete(FileId fileId) {
        return sound.delete(fileId);
    }

    @Override
    public void forEach(Visitor visitor) {
        sound.forEach(visitor);
    }

    @Override
    public int removeArrivals(Instant begunBefore) {
        return sound.removeArrivals(begunBefore);
    }

    @Override
    public void check() {
        sound.check();
    }
}
