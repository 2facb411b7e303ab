package org.specstar.storage.memory;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobStoreContract;
import org.specstar.blob.FileId;
import org.specstar.payload.DataHash;

class MemoryBlobStoreTest implements BlobStoreContract {
    private final Map<String, FileId> planted = new HashMap<>();
    private final BlobStore blobs = new MemoryBlobStore(Clock.systemUTC(), this::id);

    @Override
    public BlobStore testee() {
        return blobs;
    }

    private FileId id(byte[] bytes) {
        String own = DataHash.hex(bytes);
        return planted.getOrDefault(own, new FileId(own));
    }

    @Override
    public void plant(FileId id, byte[] bytes) {
        planted.put(DataHash.hex(bytes), id);
        blobs.delete(id);
        put(bytes, "");
    }
}
