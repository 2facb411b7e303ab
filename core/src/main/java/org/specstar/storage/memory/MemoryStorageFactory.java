package org.specstar.storage.memory;

import java.util.List;
import java.util.Optional;
import org.specstar.blob.BlobStore;
import org.specstar.storage.OpenStorage;
import org.specstar.storage.StorageEnvironment;
import org.specstar.storage.StorageFactory;

/** Everything in memory, gone with the process. */
public final class MemoryStorageFactory implements StorageFactory {
    @Override
    public String name() {
        return "memory";
    }

    @Override
    public OpenStorage build(StorageEnvironment environment, BlobStore binaries) {
        return new OpenStorage(new MemoryStorage(environment.units(), binaries), List.of(), () -> {});
    }

    @Override
    public Optional<BlobStore> buildBlobStore(StorageEnvironment environment) {
        return Optional.of(new MemoryBlobStore());
    }
}
