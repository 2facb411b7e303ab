package org.specstar.ejb.s3;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageBusyException;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.Collisions;
import org.specstar.blob.FileId;

/** A binary in a local file; the parts of a large one are in the bucket already, unless it was known. */
final class S3Arrival implements ArrivedBlob {
    private static final Logger LOG = LoggerFactory.getLogger(S3Arrival.class);

    private final BlobObjects objects;
    private final LocalCopy copy;
    private @Nullable S3Upload upload;

    S3Arrival(BlobObjects objects, LocalCopy copy) {
        this.objects = objects;
        this.copy = copy;
        if (isLarge() && known().isEmpty()) {
            upload = objects.send(copy);
        }
    }

    private boolean isLarge() {
        return copy.size() > BlobObjects.PART;
    }

    @Override
    public FileId id() {
        return copy.id();
    }

    @Override
    public long size() {
        return copy.size();
    }

    @Override
    public byte[] beginning() {
        return copy.beginning();
    }

    /** What is stored with just these bytes; damage is no obstacle to the right ones, another binary is. */
    private Optional<Blob> known() {
        Optional<BlobObjects.Known> found = objects.find(id());
        if (found.isPresent() && !found.get().is(copy)) {
            Collisions.refuseSound(id(), () -> objects.open(id()));
            LOG.warn("Replacing the damaged binary {}", id());
        }
        return found.filter(known -> known.is(copy)).map(BlobObjects.Known::blob);
    }

    @Override
    public Blob keep(String contentType) {
        return isLarge() ? keepLarge(contentType) : keepSmall(contentType);
    }

    private Blob keepSmall(String contentType) {
        if (objects.probe().conditionalCreate() && objects.create(copy, contentType)) {
            return stored(contentType);
        }
        return known().orElseGet(() -> {
            objects.put(copy, contentType);
            return stored(contentType);
        });
    }

    private Blob stored(String contentType) {
        return new Blob(id(), size(), contentType);
    }

    private Blob keepLarge(String contentType) {
        Optional<Blob> known = known();
        if (known.isPresent()) {
            return known.get();
        }
        S3Upload parts = upload == null ? objects.send(copy) : upload;
        upload = parts;
        objects.putType(id(), contentType);
        return completed(parts, contentType);
    }

    private Blob completed(S3Upload parts, String contentType) {
        try {
            boolean done = !objects.probe().conditionalCreate()
                    || parts.completeIfAbsent().isPresent();
            if (!objects.probe().conditionalCreate()) {
                parts.complete();
            }
            return done ? ended(stored(contentType)) : instead(parts, contentType);
        } catch (StorageBusyException e) {
            throw e;
        } catch (StorageException e) {
            // It may be complete since a try whose answer was lost; then there are no parts any more.
            return known().map(this::ended).orElseThrow(() -> e);
        }
    }

    /** There is one already: another's, or what a try has left whose answer was lost, or damage. */
    private Blob instead(S3Upload parts, String contentType) {
        return known().orElseGet(() -> {
            parts.complete();
            return ended(stored(contentType));
        });
    }

    private Blob ended(Blob blob) {
        upload = null;
        return blob;
    }

    @Override
    public void close() throws IOException {
        S3Upload left = upload;
        upload = null;
        if (left != null) {
            objects.tasks().later(left::abort);
        }
        copy.close();
    }
}
