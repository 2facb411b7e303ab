package org.specstar.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.specstar.StorageException;
import org.specstar.payload.DamagedPayloadException;

/**
 * Judges stored bytes that are not those which have come under the same id. Mostly they are damage, which is no obstacle to
 * the right bytes. But an id is no proof: a stranger can make two binaries that share one.
 */
public final class Collisions {
    private Collisions() {}

    /**
     * Reads what is stored, whole.
     *
     * @param stored opens it as {@link BlobStore#open(FileId)} does
     * @throws BlobCollisionException if it is sound, so that nothing may take its place
     * @throws StorageException if it cannot be read
     */
    public static void refuseSound(FileId id, Supplier<Optional<InputStream>> stored) {
        if (isSound(id, stored)) {
            throw new BlobCollisionException(id);
        }
    }

    private static boolean isSound(FileId id, Supplier<Optional<InputStream>> stored) {
        try {
            Optional<InputStream> bytes = stored.get();
            if (bytes.isPresent()) {
                readToTheEnd(bytes.get());
            }
            return bytes.isPresent();
        } catch (DamagedPayloadException e) {
            return false;
        } catch (IOException e) {
            throw new StorageException("The binary " + id + " cannot be compared with another of its id", e);
        }
    }

    private static void readToTheEnd(InputStream bytes) throws IOException {
        try (bytes) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }
}
