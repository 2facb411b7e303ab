package org.specstar.ejb.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.id.IdSource;
import org.specstar.unit.Units;

/**
 * Binaries in PostgreSQL, in parts of 1 MiB. Small ones are written by the unit that keeps them; the parts of larger ones
 * arrive in short units of their own, so that neither memory nor a transaction grows with the bytes. Readers have a
 * connection only while they read a part.
 */
public final class PostgresBlobStore implements BlobStore {
    private final BlobContents contents;
    private final Tables tables;
    private final IdSource names;

    public PostgresBlobStore(EntityManagers entityManagers, Units units) {
        this(entityManagers, units, Clock.systemUTC(), IdSource.random());
    }

    /**
     * @param entityManagers gives the entity manager of the running unit or, where there is none, one for a single read
     * @param clock tells when a binary was stored
     * @param names of contents
     */
    public PostgresBlobStore(EntityManagers entityManagers, Units units, Clock clock, IdSource names) {
        this.tables = new Tables(entityManagers);
        this.contents = new BlobContents(tables, units, clock);
        this.names = names;
    }

    @Override
    public ArrivedBlob receive(InputStream bytes) throws IOException {
        ArrivingContent arriving = new ArrivingContent(contents, names.next());
        try {
            arriving.fill(bytes);
            return arriving;
        } catch (IOException | RuntimeException e) {
            arriving.close();
            throw e;
        }
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        return contents.find(fileId).map(BlobContent::blob);
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        return contents.find(fileId).map(contents::open);
    }

    @Override
    public Optional<InputStream> open(FileId fileId, long offset, long length) {
        return contents.find(fileId).map(found -> new ContentStream(contents, found, offset, length));
    }

    @Override
    public Optional<URI> address(Blob blob, Download download, Duration validity) {
        return Optional.empty();
    }

    @Override
    public boolean delete(FileId fileId) {
        return contents.delete(fileId);
    }

    @Override
    public void forEach(Visitor visitor) {
        contents.forEach(visitor);
    }

    @Override
    public int removeArrivals(Instant begunBefore) {
        return contents.removeArrivals(begunBefore);
    }

    @Override
    public void check() {
        tables.values("SELECT 1 FROM specstar_blob_content c WHERE c.file_id = ''", List.of());
    }
}
