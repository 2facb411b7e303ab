package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blobs;
import org.specstar.resource.Storage;
import org.specstar.transfer.ArchiveRecord.BlobRecord;
import org.specstar.unit.Units;

/**
 * Stores binaries of an archive as they come by, each in a unit of its own. The store receives those that are there already
 * too: it keeps what it has if the bytes are the same, refuses others, and is whole again if they were lost. For one thread.
 */
final class ImportedBlobs implements BlobReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(ImportedBlobs.class);

    private final Blobs blobs;
    private final Units units;
    private final BlobReceiver witness;
    private final Clock clock = Clock.systemUTC();
    private @Nullable ArrivedBlob arrived;

    /** @param witness hears of each that is stored */
    ImportedBlobs(Storage storage, Units units, BlobReceiver witness) {
        this.witness = witness;
        this.blobs = new Blobs(storage.blobs(), storage.blobLedger(), units);
        this.units = units;
    }

    @Override
    public BlobBytes receive(String fileId, InputStream bytes) throws IOException {
        arrived = null;
        ArrivedBlob received = blobs.receive(bytes);
        arrived = received;
        return new Received(received);
    }

    @Override
    public void complete(BlobRecord blob) {
        ArrivedBlob received = arrived;
        if (received == null) {
            throw new IllegalStateException("The bytes of " + blob.fileId() + " have not been received");
        }
        try {
            units.requiresNew(() -> blobs.keep(received, blob.contentType(), clock.instant()));
            witness.complete(blob);
        } finally {
            close(received);
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
