package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an archive's binary, which are never in memory as a whole. */
@FunctionalInterface
public interface BlobBytes {
    /** Of a record that was read without anybody who wanted them. */
    BlobBytes GONE = () -> {
        throw new IllegalStateException("The bytes have come by and nobody has kept them");
    };

    /** All of them, from the beginning; the caller closes the stream. */
    InputStream open() throws IOException;

    /** Gives them up, because the record they came in is not sound. */
    default void discard() {}
}
