package org.specstar.ejb.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator may set.
 *
 * @param data the one directory that holds all state of this node
 */
public record Settings(
        Path data,
        StorageSettings storage,
        HttpSettings http,
        BlobSettings blobs,
        CallerSettings caller,
        BatchSettings batch) {

    /**
     * Where data are kept.
     *
     * @param name of a kind that comes with the platform, or of a factory that the application brings
     * @param binaries the same for binaries alone; empty text for where the storage keeps them
     * @param grace how long bytes that nothing refers to, and binaries that nothing uses, are left alone; positive
     * @param quarantine how long a binary that nothing uses is kept aside before it is removed; positive
     */
    public record StorageSettings(String name, String binaries, Duration grace, Duration quarantine) {
        /** The kind that comes with the platform; empty if the application brings its own. */
        public Optional<StorageKind> kind() {
            return StorageKind.find(StorageKind.KEY, name);
        }

        /** The word for logs and monitors. */
        public String text() {
            return kind().map(StorageKind::text).orElse(name);
        }
    }

    /**
     * How binaries are given out and taken in.
     *
     * @param globalRoute whether binaries are given out by their ids alone
     * @param redirect whether clients are sent to where the bytes are, if the storage has such a place
     * @param redirectValidity how long such a place is open to the client; positive, seven days at most
     * @param uploadExpiry how long an upload in parts may take; positive
     */
    public record BlobSettings(
            boolean globalRoute, boolean redirect, Duration redirectValidity, Duration uploadExpiry) {}

    /**
     * Limits of the HTTP interface.
     *
     * @param maxLimit highest {@code limit} of a list, at least 1
     * @param maxBody largest JSON body in bytes
     * @param maxImport largest archive in bytes
     * @param maxBlob largest binary in bytes
     * @param idempotencyRetention how long the answer to a write with an idempotency key is given again; positive
     * @param unknownParameters what a search meets with that has parameters which are not known
     */
    public record HttpSettings(
            int maxLimit,
            int maxBody,
            long maxImport,
            long maxBlob,
            Duration idempotencyRetention,
            UnknownParameters unknownParameters) {}

    /** What becomes of query parameters that nobody knows, where resources are selected to be read. */
    public enum UnknownParameters {
        /** An error: a filter with a misspelt name would find what was not meant. */
        REFUSE,
        IGNORE
    }

    /**
     * Where the caller's name comes from.
     *
     * @param header trusted header that names the user; empty text for none, which is right unless a proxy sets it
     */
    public record CallerSettings(String header) {}

    /**
     * How executions that a crash has interrupted are marked as failed, on servers that do not do it themselves.
     *
     * @param reconcileDataSource JNDI name of the job repository
     * @param reconcileSql one statement on it; empty text for none
     */
    public record BatchSettings(String reconcileDataSource, String reconcileSql) {}
}
