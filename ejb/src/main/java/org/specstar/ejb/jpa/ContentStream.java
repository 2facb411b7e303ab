package org.specstar.ejb.jpa;

import java.io.InputStream;

/** Bytes of a binary in the database, read part by part as they are asked for. */
final class ContentStream extends InputStream {
    private final BlobContents contents;
    private final BlobContent source;
    private final long end;
    private long next;
    private byte[] part = {};
    private int place;

    /** @param offset of the first byte wanted; all that is wanted lies within the binary */
    ContentStream(BlobContents contents, BlobContent source, long offset, long length) {
        this.contents = contents;
        this.source = source;
        this.next = offset;
        this.end = offset + length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (place == part.length && !advance()) {
            return -1;
        }
        int count = Math.min(length, part.length - place);
        System.arraycopy(part, place, buffer, offset, count);
        place += count;
        return count;
    }

    private boolean advance() {
        if (next == end) {
            return false;
        }
        int within = (int) (next % BlobContent.PART);
        int count = (int) Math.min(BlobContent.PART - within, end - next);
        part = contents.read(source, (int) (next / BlobContent.PART), within, count);
        place = 0;
        next += count;
        return true;
    }
}
