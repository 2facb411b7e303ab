package org.specstar.ejb.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What an operator may set.
 *
 * @param data the one directory that holds all state of this node
 */
public record Settings(Path data, StorageKind storage, HttpSettings http, CallerSettings caller, BatchSettings batch) {

    /**
     * Limits of the HTTP interface.
     *
     * @param maxLimit highest {@code limit} of a list, at least 1
     * @param maxBody largest JSON body in bytes
     * @param maxImport largest archive in bytes
     * @param idempotencyRetention how long the answer to a write with an idempotency key is given again; positive
     * @param unknownParameters what a search meets with that has parameters which are not known
     */
    public record HttpSettings(
            int maxLimit,
            int maxBody,
            long maxImport,
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
