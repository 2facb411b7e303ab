package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.specstar.transfer.ArchiveRecord.BlobRecord;

/** Takes the binaries of an archive as they come by. For one thread. */
@FunctionalInterface
public interface BlobReceiver {
    /**
     * Reads the stream to its end. Whether these are the right bytes is known later.
     *
     * @param fileId whose bytes the record says they are; empty text if it says so behind them
     * @return what becomes the bytes of the record
     */
    default BlobBytes receive(String fileId, InputStream bytes) throws IOException {
        bytes.transferTo(OutputStream.nullOutputStream());
        return BlobBytes.GONE;
    }

    /** Takes the whole record, whose bytes are those that have just been received. */
    void complete(BlobRecord blob);
}
