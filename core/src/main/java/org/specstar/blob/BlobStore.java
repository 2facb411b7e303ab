package org.specstar.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps binaries by content: the same bytes are kept once and have the same id everywhere. Safe for use by many threads;
 * knows nothing of units of work: a binary that no payload came to refer to is an orphan, never a hole.
 */
public interface BlobStore {
    /**
     * Stores the bytes of a stream, durably when this returns. Memory use does not grow with their number. Bytes that are
     * stored already keep their first content type.
     *
     * @param contentType empty text if unknown
     * @throws IOException if the stream fails; nothing is stored then
     */
    Blob put(InputStream bytes, String contentType) throws IOException;

    Optional<Blob> find(FileId fileId);

    /**
     * The bytes; the caller closes the stream.
     *
     * @return empty if there are none
     */
    Optional<InputStream> open(FileId fileId);

    /** Removes the bytes; whether there were any. */
    boolean delete(FileId fileId);
}
