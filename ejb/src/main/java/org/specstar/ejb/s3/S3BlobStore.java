package org.specstar.ejb.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.VerifiedStream;

/**
 * Binaries as objects of a bucket, named by their content. They arrive in a file of this machine. The parts of a large one
 * are sent before it is kept, so that keeping is one quick request.
 */
public final class S3BlobStore implements BlobStore {
    private final BlobObjects objects;
    private final LocalCopies copies;

    S3BlobStore(BlobObjects objects, LocalCopies copies) {
        this.objects = objects;
        this.copies = copies;
    }

    @Override
    public ArrivedBlob receive(InputStream bytes) throws IOException {
        LocalCopy copy = copies.of(bytes);
        try {
            return new S3Arrival(objects, copy);
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        return objects.find(fileId).map(BlobObjects.Known::blob);
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        return objects.bucket().open(BlobObjects.key(fileId)).map(found -> verified(fileId, found));
    }

    private static InputStream verified(FileId fileId, S3Stream found) {
        try {
            Checksum checksum = BlobObjects.checksum(fileId, found.object());
            return new VerifiedStream(found.bytes(), checksum, fileId.text());
        } catch (DamagedPayloadException e) {
            closed(found, e);
            throw e;
        }
    }

    private static void closed(S3Stream found, DamagedPayloadException failure) {
        try {
            found.bytes().close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public Optional<InputStream> open(FileId fileId, long offset, long length) {
        return objects.bucket().open(BlobObjects.key(fileId), offset, length).map(S3Stream::bytes);
    }

    @Override
    public Optional<URI> address(Blob blob, Download download, Duration validity) {
        return Optional.of(objects.bucket()
                .address(
                        BlobObjects.key(blob.fileId()),
                        BlobLabels.mediaType(blob.contentType()),
                        BlobLabels.disposition(download.fileName()),
                        validity));
    }

    @Override
    public boolean delete(FileId fileId) {
        return objects.delete(fileId);
    }

    @Override
    public void forEach(Visitor visitor) {
        objects.bucket()
                .forEach(
                        BlobObjects.HOME,
                        object -> FileId.parse(object.key().substring(BlobObjects.HOME.length()))
                                .ifPresent(id -> visitor.visit(id, object.size(), object.written())));
    }

    @Override
    public int removeArrivals(Instant begunBefore) {
        int local = copies.removeBegunBefore(begunBefore);
        int sent = objects.bucket().abortUploads(BlobObjects.HOME, begunBefore);
        removeTypesOfNothing(begunBefore);
        return local + sent;
    }

    /** A crash between the type and the end of an upload leaves the type. */
    private void removeTypesOfNothing(Instant writtenBefore) {
        objects.bucket().forEach(BlobObjects.TYPES, object -> {
            String name = object.key().substring(BlobObjects.TYPES.length());
            boolean old = object.written().isBefore(writtenBefore);
            if (old && objects.bucket().head(BlobObjects.HOME + name).isEmpty()) {
                objects.bucket().deleteAll(List.of(object.key()));
            }
        });
    }

    @Override
    public void check() {
        copies.check();
        objects.bucket().check();
    }
}
