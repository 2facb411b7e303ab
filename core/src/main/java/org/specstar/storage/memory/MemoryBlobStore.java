package org.specstar.storage.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobCollisionException;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.payload.DataHash;

/** Binaries in memory. Here, and here alone, a binary takes as much memory as it has bytes. */
public final class MemoryBlobStore implements BlobStore {
    private static final int BEGINNING = 8_192;

    private final ConcurrentSkipListMap<String, Kept> kept = new ConcurrentSkipListMap<>();
    private final Clock clock;
    private final Function<byte[], FileId> names;

    public MemoryBlobStore() {
        this(Clock.systemUTC());
    }

    /** @param clock tells when a binary was stored */
    public MemoryBlobStore(Clock clock) {
        this(clock, bytes -> new FileId(DataHash.hex(bytes)));
    }

    /** @param names gives the id of bytes; it may give one id to different ones */
    MemoryBlobStore(Clock clock, Function<byte[], FileId> names) {
        this.clock = clock;
        this.names = names;
    }

    private record Kept(Blob blob, byte[] bytes, Instant written) {}

    @Override
    public ArrivedBlob receive(InputStream stream) throws IOException {
        byte[] bytes = stream.readAllBytes();
        return new Arrived(names.apply(bytes), bytes);
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        return kept(fileId).map(Kept::blob);
    }

    private Optional<Kept> kept(FileId fileId) {
        return Optional.ofNullable(kept.get(fileId.text()));
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        return kept(fileId).map(found -> new ByteArrayInputStream(found.bytes()));
    }

    @Override
    public Optional<InputStream> open(FileId fileId, long offset, long length) {
        return kept(fileId).map(found -> new ByteArrayInputStream(found.bytes(), (int) offset, (int) length));
    }

    @Override
    public Optional<URI> address(Blob blob, Download download, Duration validity) {
        return Optional.empty();
    }

    @Override
    public boolean delete(FileId fileId) {
        return kept.remove(fileId.text()) != null;
    }

    @Override
    public void forEach(Visitor visitor) {
        kept.values().forEach(found -> visitor.visit(found.blob().fileId(), found.bytes().length, found.written()));
    }

    @Override
    public int removeArrivals(Instant begunBefore) {
        return 0;
    }

    @Override
    public void check() {
        // There is nothing that could be down.
    }

    private final class Arrived implements ArrivedBlob {
        private final FileId id;
        private final byte[] bytes;

        Arrived(FileId id, byte[] bytes) {
            this.id = id;
            this.bytes = bytes;
        }

        @Override
        public FileId id() {
            return id;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] beginning() {
            return Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING));
        }

        @Override
        public Blob keep(String contentType) {
            Blob blob = new Blob(id, bytes.length, contentType);
            Kept known = kept.computeIfAbsent(id.text(), absent -> new Kept(blob, bytes, clock.instant()));
            if (!Arrays.equals(known.bytes(), bytes)) {
                throw new BlobCollisionException(id);
            }
            return known.blob();
        }

        @Override
        public void close() {
            // Nothing is held beyond the object.
        }
    }
}
