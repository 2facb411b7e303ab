package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blobs;
import org.specstar.blob.FileId;
import org.specstar.resource.Storage;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.unit.Units;

/**
 * Stores binaries of an archive as they come by, each in a unit of its own. Those that are there already are passed over,
 * so that an import that is taken up again does not begin anew; one whose bytes were lost is whole again. For one thread.
 */
final class ImportedBlobs implements BlobReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(ImportedBlobs.class);

    private final Storage storage;
    private final Blobs blobs;
    private final Units units;
    private final Clock clock = Clock.systemUTC();
    private @Nullable ArrivedBlob arrived;

    ImportedBlobs(Storage storage, Units units) {
        this.storage = storage;
        this.blobs = new Blobs(storage.blobs(), storage.blobLedger(), units);
        this.units = units;
    }

    @Override
    public BlobBytes receive(String fileId, InputStream bytes) throws IOException {
        arrived = null;
        if (FileId.parse(fileId).filter(this::isThere).isPresent()) {
            return BlobReceiver.super.receive(fileId, bytes);
        }
        ArrivedBlob received = blobs.receive(bytes);
        arrived = received;
        return new Received(received);
    }

    private boolean isThere(FileId id) {
        return blobs.find(id).isPresent() && storage.blobs().find(id).isPresent();
    }

    @Override
    public void complete(BlobRecord blob) {
        ArrivedBlob received = arrived;
        if (received == null) {
            use(new FileId(blob.fileId()));
            return;
        }
        try {
            units.requiresNew(() -> blobs.keep(received, blob.contentType(), clock.instant()));
        } finally {
            close(received);
        }
    }

    private void use(FileId id) {
        boolean used = units.requiresNew(
                () -> storage.blobLedger().use(Set.of(id), clock.instant()).containsKey(id));
        if (!used) {
            throw new StorageException("The binary " + id + " was removed while it was imported; import it again");
        }
    }

    /** What cannot be given up now is found by the sweep. */
    private static void close(ArrivedBlob received) {
        try {
            received.close();
        } catch (IOException e) {
            LOG.warn("Bytes that have arrived for an import could not be given up: {}", e.getMessage());
        }
    }

    /** Bytes that the store has taken over. */
    private record Received(ArrivedBlob blob) implements BlobBytes {
        @Override
        public InputStream open() {
            throw new IllegalStateException("The bytes of " + blob.id() + " are in the store");
        }

        @Override
        public void discard() {
            close(blob);
        }
    }
}
