package org.specstar.blob.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;

/** Binaries of another store; something happens while bytes arrive. */
record WatchedBlobs(BlobStore store, Runnable meanwhile) implements BlobStore {
    @Override
    public ArrivedBlob receive(InputStream bytes) throws IOException {
        meanwhile.run();
        return store.receive(bytes);
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        return store.find(fileId);
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        return store.open(fileId);
    }

    @Override
    public Optional<InputStream> open(FileId fileId, long offset, long length) {
        return store.open(fileId, offset, length);
    }

    @Override
    public Optional<URI> address(Blob blob, Download download, Duration validity) {
        return store.address(blob, download, validity);
    }

    @Override
    public boolean delete(FileId fileId) {
        return store.delete(fileId);
    }

    @Override
    public void forEach(Visitor visitor) {
        store.forEach(visitor);
    }

    @Override
    public int removeArrivals(Instant begunBefore) {
        return store.removeArrivals(begunBefore);
    }

    @Override
    public void check() {
        store.check();
    }
}
