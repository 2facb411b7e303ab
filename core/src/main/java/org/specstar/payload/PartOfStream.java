package org.specstar.payload;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Some bytes of a stream from where it stands on. One that ends before them is an error, not an end. */
public final class PartOfStream extends FilterInputStream {
    private long left;

    public PartOfStream(InputStream bytes, long length) {
        super(bytes);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = super.read(buffer, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("The bytes end " + left + " before they should");
        }
        left -= count;
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long passed = super.skip(Math.min(wanted, left));
        left -= passed;
        return passed;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
