package org.specstar.integrity;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.payload.DamagedPayloadException;

/** Reads binaries to their end, and tells whether they are what their ids and entries say. */
record BlobBytes(BlobStore store) {
    private static final int BUFFER = 1 << 16;

    /**
     * What is wrong with the bytes; empty if nothing is.
     *
     * @throws StorageException if they could not be read, which says nothing about them
     */
    Optional<FindingKind> flaw(Blob blob) {
        try {
            return read(blob);
        } catch (StorageException e) {
            // A store that is not to be reached is no damage: then the check ends here.
            store.check();
            return readAgain(blob);
        }
    }

    private Optional<FindingKind> readAgain(Blob blob) {
        try {
            return read(blob);
        } catch (StorageException e) {
            if (ReadFailures.isOfOneFile(e)) {
                return Optional.of(FindingKind.BLOB_DAMAGED);
            }
            throw e;
        }
    }

    private Optional<FindingKind> read(Blob blob) {
        try {
            return store.open(blob.fileId())
                    .map(bytes -> flaw(blob, bytes))
                    .orElseGet(() -> Optional.of(FindingKind.BLOB_MISSING));
        } catch (DamagedPayloadException e) {
            return Optional.of(FindingKind.BLOB_DAMAGED);
        }
    }

    private static Optional<FindingKind> flaw(Blob blob, InputStream opened) {
        try (InputStream bytes = opened) {
            HashStream128 hash = Hashing.xxh3_128().hashStream();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                hash.putBytes(buffer, 0, count);
                size += count;
            }
            boolean sound =
                    size == blob.size() && hex(hash.get()).equals(blob.fileId().text());
            return sound ? Optional.empty() : Optional.of(FindingKind.BLOB_DAMAGED);
        } catch (IOException e) {
            throw new StorageException("The binary " + blob.fileId() + " cannot be read", e);
        }
    }

    private static String hex(HashValue128 hash) {
        return String.format("%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }
}
