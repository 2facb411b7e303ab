package org.specstar.ejb.jpa;

import java.util.UUID;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;

/**
 * A binary in the database.
 *
 * @param content what its parts are found by
 * @param checksum of all bytes
 */
record BlobContent(UUID content, Blob blob, Checksum checksum) {
    /** Bytes in a part; the last one has what is left. */
    static final int PART = 1 << 20;

    FileId id() {
        return blob.fileId();
    }

    boolean hasBytesOf(BlobContent other) {
        return blob.size() == other.blob.size() && checksum.equals(other.checksum);
    }
}
