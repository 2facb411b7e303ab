package org.specstar.payload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * A stream that ends well only if its bytes are those once stored. A reader that stops before the end learns nothing.
 */
public final class VerifiedStream extends FilterInputStream {
    private final MessageDigest digest = Checksum.digest();
    private final Checksum expected;
    private final String where;
    private boolean verified;

    /** @param where what is being read, for the error */
    public VerifiedStream(InputStream bytes, Checksum expected, String where) {
        super(bytes);
        this.expected = expected;
        this.where = where;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            digest.update(buffer, offset, count);
        } else if (count < 0) {
            verify();
        }
        return count;
    }

    /** Skipping must not pass the digest by. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] passed = new byte[(int) Math.max(0, Math.min(wanted, 8_192))];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() {
        if (!verified && !Checksum.ofDigest(digest.digest()).equals(expected)) {
            throw new DamagedPayloadException(where);
        }
        verified = true;
    }
}
