package org.specstar.ejb.db.log;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the log and the snapshots are kept. Safe for use by many threads; every method throws a
 * {@link org.specstar.StorageException} when the bucket cannot be reached, and then it is not known whether a change
 * was made. What one call has changed, the next one sees, whoever makes it.
 */
public interface LogBucket {
    /**
     * Creates an object whole, or leaves the one that is there as it is: of several that try, one succeeds.
     *
     * @return false if the key exists
     */
    boolean create(String key, byte[] content);

    /** Creates or replaces an object. */
    void write(String key, byte[] content);

    /** Creates or replaces an object with the content of a file, whole or not at all. */
    void upload(String key, Path file);

    Optional<byte[]> read(String key);

    /**
     * Writes an object's content into a new file.
     *
     * @return false if there is no such object
     */
    boolean download(String key, Path file);

    /**
     * All keys that begin with a prefix, in their order.
     *
     * @param after only those greater than this key; empty for all
     */
    List<String> list(String prefix, String after);

    /** Removes objects; those that are not there are no error. */
    void deleteAll(Collection<String> keys);

    /** When an object was last written, by the bucket's clock. */
    Optional<Instant> lastModified(String key);

    /** Where it is, for logs and errors; holds no secret. */
    String place();
}
