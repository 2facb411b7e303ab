package org.specstar.storage.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.payload.DataHash;

/** Binaries in memory. Here, and here alone, a binary takes as much memory as it has bytes. */
public final class MemoryBlobStore implements BlobStore {
    private final ConcurrentMap<FileId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Blob blob, byte[] bytes) {}

    @Override
    public Blob put(InputStream stream, String contentType) throws IOException {
        byte[] bytes = stream.readAllBytes();
        FileId id = new FileId(DataHash.hex(bytes));
        return kept.computeIfAbsent(id, absent -> new Kept(new Blob(id, bytes.length, contentType), bytes))
                .blob();
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        return Optional.ofNullable(kept.get(fileId)).map(Kept::blob);
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        return Optional.ofNullable(kept.get(fileId)).map(found -> new ByteArrayInputStream(found.bytes()));
    }

    @Override
    public boolean delete(FileId fileId) {
        return kept.remove(fileId) != null;
    }
}
