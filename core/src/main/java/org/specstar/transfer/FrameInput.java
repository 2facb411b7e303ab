package org.specstar.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.specstar.StorageException;

/** The bytes of an archive, counted. Lengths that the archive declares cost nothing until their bytes have come. */
final class FrameInput {
    /** Returned for the length of a frame where the bytes have ended. */
    static final long END = -1;

    private static final int STEP = 1 << 16;
    private static final int LENGTH_BYTES = 4;

    private final InputStream in;
    private long position;

    /** @param offset bytes to leave out first */
    FrameInput(InputStream in, long offset) {
        this.in = new BufferedInputStream(in, STEP);
        this.position = offset;
        try {
            this.in.skipNBytes(offset);
        } catch (EOFException e) {
            throw InvalidArchiveException.cutShort(offset, e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Distance of the next unread byte from the beginning of the archive. */
    long position() {
        return position;
    }

    /** The length of the frame that begins here, or {@link #END}. */
    long length() {
        byte[] field = new byte[LENGTH_BYTES];
        int got = fill(field, 0, LENGTH_BYTES);
        if (got == 0) {
            return END;
        }
        complete(got, LENGTH_BYTES);
        long length = 0;
        for (byte octet : field) {
            length = length << Byte.SIZE | octet & 0xFF;
        }
        return length;
    }

    /** The next byte, or a negative number at the end. */
    int read() {
        byte[] one = new byte[1];
        return fill(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    /** The next bytes, which must all be there. */
    byte[] read(int size) {
        return extend(new byte[0], size);
    }

    /** The bytes given and those that follow them, together as many as said. */
    byte[] extend(byte[] head, int size) {
        byte[] bytes = head;
        while (bytes.length < size) {
            int begun = bytes.length;
            bytes = Arrays.copyOf(bytes, (int) Math.min(size, Math.max(STEP, 2L * begun)));
            complete(fill(bytes, begun, bytes.length - begun), bytes.length - begun);
        }
        return bytes;
    }

    /** Leaves bytes out, which must all be there. */
    void pass(long size) {
        byte[] step = new byte[(int) Math.min(size, STEP)];
        for (long left = size; left > 0; ) {
            int wanted = (int) Math.min(left, STEP);
            complete(fill(step, 0, wanted), wanted);
            left -= wanted;
        }
    }

    /** The bytes given and those that follow them, together as many as said, as they come. */
    InputStream stream(byte[] head, long size) {
        return new SequenceInputStream(new ByteArrayInputStream(head), new Rest(size - head.length));
    }

    /** What a stream of these bytes has failed with. */
    static RuntimeException problem(IOException failure) {
        return failure.getCause() instanceof InvalidArchiveException invalid ? invalid : unreadable(failure);
    }

    private int fill(byte[] bytes, int from, int wanted) {
        try {
            int got = in.readNBytes(bytes, from, wanted);
            position += got;
            return got;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void complete(int got, int wanted) {
        if (got < wanted) {
            throw InvalidArchiveException.cutShort(position);
        }
    }

    private static StorageException unreadable(IOException cause) {
        return new StorageException("The archive cannot be read", cause);
    }

    /** The rest of a frame. */
    private final class Rest extends InputStream {
        private long left;

        Rest(long size) {
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int wanted) throws IOException {
            int got = left == 0 ? 0 : in.read(to, offset, (int) Math.min(wanted, left));
            if (got < 0) {
                throw new IOException(InvalidArchiveException.cutShort(position));
            }
            position += got;
            left -= got;
            return got == 0 && wanted > 0 ? -1 : got;
        }
    }
}
