package org.specstar.revision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * The bytes at many addresses, unverified, read in one go as well as the store can. The caller bounds what they take
     * together. What cannot be read is left out: {@link #read} says why.
     */
    Map<String, byte[]> readAll(Collection<String> addresses);

    /** Gives the bytes up. Unknown addresses are ignored: deletion may be repeated after a crash. */
    void deleteAll(Collection<String> addresses);

    /**
     * Shows every payload that is not given up, by address in ascending order of code points. Memory does not grow with
     * their number. What is written or given up meanwhile is seen or not.
     *
     * @throws org.specstar.StorageException if the store cannot be read to its end
     */
    void forEach(Visitor visitor);

    /** The same payloads past whatever remembers some of them, for checks of what is stored. */
    default PayloadStore uncached() {
        return this;
    }

    /**
     * Sees whether the store can be used now, in a second or two.
     *
     * @throws org.specstar.StorageException saying what is wrong
     */
    void check();

    /** Receives payloads one by one. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param size of the payload in bytes
         * @param written when it was stored, as its medium remembers
         */
        void visit(String address, long size, Instant written);
    }
}
