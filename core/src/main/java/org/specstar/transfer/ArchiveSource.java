package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;

/** An archive that can be read more than once, such as a file. */
@FunctionalInterface
public interface ArchiveSource {
    /** The bytes from their beginning; the caller closes the stream. */
    InputStream open() throws IOException;
}
