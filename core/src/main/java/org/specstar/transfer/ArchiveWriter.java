package org.specstar.transfer;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/**
 * Writes records as the bytes of an archive, version 2. Their order is the caller's part; keeps nothing of them. For one
 * thread.
 */
public final class ArchiveWriter {
    private static final int BUFFER = 1 << 16;
    private static final long LONGEST_FRAME = 0xFFFF_FFFFL;

    private final DataOutputStream out;
    private final RecordEncoder encoder;

    /** Writes to a stream that the caller closes. */
    public ArchiveWriter(OutputStream out) {
        this(out, field -> false);
    }

    /** @param timeFields whether an indexed field is declared as a time: its texts then go out as timestamps */
    public ArchiveWriter(OutputStream out, Predicate<String> timeFields) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
        this.encoder = new RecordEncoder(timeFields);
    }

    public void write(ArchiveRecord record) throws IOException {
        Frame frame = record.accept(encoder);
        if (frame.length() > LONGEST_FRAME) {
            throw new IOException("A record of " + frame.length() + " bytes does not fit into an archive");
        }
        out.writeInt((int) frame.length());
        frame.body().writeTo(out);
    }

    /** Hands everything on to the stream. */
    public void flush() throws IOException {
        out.flush();
    }
}
