package org.specstar.revision;

import java.util.Collection;
import java.util.List;
import org.specstar.payload.Payload;

/**
 * Keeps payload bytes outside the revision's row, under addresses of its own making. Write-once: an address is never
 * reused or overwritten. Safe for use by many threads; knows nothing of units of work.
 */
public interface PayloadStore {
    /**
     * Stores payloads durably: when this returns they survive a crash of the machine. On failure none counts as stored.
     *
     * @return one address per payload, in the same order; at most 200 characters of {@code [A-Za-z0-9/_.-]}
     */
    List<String> writeAll(List<Payload> payloads);

    /**
     * The bytes at an address, unverified.
     *
     * @throws org.specstar.StorageException if there are none or they cannot be read
     */
    byte[] read(String address);

    /** Gives the bytes up. Unknown addresses are ignored: deletion may be repeated after a crash. */
    void deleteAll(Collection<String> addresses);
}
