package org.specstar.storage;

import java.util.Optional;
import org.specstar.StorageException;
import org.specstar.blob.BlobStore;
import org.specstar.revision.PayloadStore;

/**
 * Makes the stores of a deployment, or parts of them. An application brings its own as a CDI bean; the setting {@code
 * specstar.storage} then chooses it by its name, {@code specstar.blob.storage} its place for binaries alone, and a model's
 * {@code storage} its place for payloads alone.
 */
public interface StorageFactory {
    /** The word for it in settings: lower case letters, digits and hyphens, unlike those of all others. */
    String name();

    /**
     * Opens all stores; called once at start, if this is the deployment's storage. Refuses, unless a factory does more than
     * give places for binaries or payloads.
     *
     * @param binaries where binaries go, which the opened storage is to give again
     * @throws StorageException in one clear line if the stores cannot be used
     */
    default OpenStorage build(StorageEnvironment environment, BlobStore binaries) {
        throw new StorageException(
                "The storage " + name() + " keeps binaries or payloads alone, not whole deployments");
    }

    /**
     * A place for binaries, opened.
     *
     * @return empty if it has none
     */
    default Optional<BlobStore> buildBlobStore(StorageEnvironment environment) {
        return Optional.empty();
    }

    /**
     * A place for payloads that lie outside the database, opened. Only for models whose rows are in a database.
     *
     * @return empty if it has none
     */
    default Optional<PayloadStore> buildPayloadStore(StorageEnvironment environment) {
        return Optional.empty();
    }
}
