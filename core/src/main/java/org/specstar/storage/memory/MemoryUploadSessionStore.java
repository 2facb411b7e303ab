package org.specstar.storage.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.specstar.StorageException;
import org.specstar.blob.upload.UploadPart;
import org.specstar.blob.upload.UploadSession;
import org.specstar.blob.upload.UploadSessionStore;
import org.specstar.unit.Units;

/** Uploads in memory. Whoever writes one holds it as a row. */
final class MemoryUploadSessionStore implements UploadSessionStore {
    private final Contents contents;
    private final Units units;

    MemoryUploadSessionStore(Contents contents, Units units) {
        this.contents = contents;
        this.units = units;
    }

    @Override
    public void add(UploadSession session) {
        if (lock(session.id()).isPresent()) {
            throw new StorageException("There is an upload session '" + session.id() + "' already");
        }
        change(state -> state.with(session));
    }

    @Override
    public Optional<UploadSession> find(String id) {
        return Optional.ofNullable(visible().find(id));
    }

    @Override
    public Optional<UploadSession> lock(String id) {
        contents.unit().hold(new RowKey.Upload(id));
        return find(id);
    }

    @Override
    public void update(UploadSession session) {
        change(state -> state.updated(session));
    }

    @Override
    public void putPart(String id, UploadPart part) {
        change(state -> state.withPart(id, part));
    }

    @Override
    public void removeParts(String id) {
        change(state -> state.withoutParts(id));
    }

    @Override
    public int removeExpired(Instant moment, int limit) {
        return units.required(() -> {
            List<String> expired = visible().expired(moment, limit);
            expired.stream().sorted().forEach(this::lock);
            change(state -> state.without(expired));
            return expired.size();
        });
    }

    private UploadState visible() {
        return contents.visible().blobs().uploads();
    }

    private void change(UnaryOperator<UploadState> change) {
        contents.change(state -> state.withBlobs(blobs -> blobs.withUploads(change)));
    }
}
