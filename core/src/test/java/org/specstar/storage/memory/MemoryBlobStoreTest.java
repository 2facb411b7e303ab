package org.specstar.storage.memory;

import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobStoreContract;

class MemoryBlobStoreTest implements BlobStoreContract {
    private final BlobStore blobs = new MemoryBlobStore();

    @Override
    public BlobStore testee() {
        return blobs;
    }
}
