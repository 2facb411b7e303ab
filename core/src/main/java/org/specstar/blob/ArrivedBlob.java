package org.specstar.blob;

import java.io.IOException;

/**
 * A binary whose bytes are all here and durable, but which nobody finds yet. Belongs to one thread. Closing one that was not
 * kept gives its bytes up; a crash leaves them for the sweep.
 */
public interface ArrivedBlob extends AutoCloseable {
    FileId id();

    /** In bytes. */
    long size();

    /** The first bytes, 8,192 at most, for a guess at what they are. Shared: nobody changes them. */
    byte[] beginning();

    /**
     * Lets the binary be found, durably when this returns. Quick: the bytes are where they belong already, or nearly. Bytes
     * that are stored already keep their first content type.
     *
     * @param contentType empty text if unknown
     * @return what is stored under this id now
     * @throws org.specstar.StorageException if that fails
     */
    Blob keep(String contentType);

    @Override
    void close() throws IOException;
}
