package org.specstar.rest.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it turns out to be longer than a binary may be. */
final class BoundedInput extends FilterInputStream {
    private final long limit;
    private long passed;

    /** @param before bytes of the binary that have come already */
    BoundedInput(InputStream bytes, long limit, long before) {
        super(bytes);
        this.limit = limit;
        this.passed = before;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        passed += Math.max(count, 0);
        if (passed > limit) {
            throw new BlobTooLargeException(limit);
        }
        return count;
    }

    /** What is skipped counts as well. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] over = new byte[(int) Math.max(0, Math.min(wanted, 8_192))];
        return Math.max(0, read(over, 0, over.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
