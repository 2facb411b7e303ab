package org.specstar.rest.blob;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.specstar.StorageException;

/**
 * The bytes of a binary on their way out. Some are always held back until those behind them have been read: the store says
 * at the very end whether all were as they should be, and if not, what the client has must not look whole.
 */
final class Delivery implements StreamingOutput {
    static final int CHUNK = 1 << 16;

    private final InputStream bytes;
    private byte[] held = new byte[CHUNK];
    private byte[] next = new byte[CHUNK];
    private int count;

    private Delivery(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Reads the beginning, so that damage which shows there is answered as an error; closes the stream then. */
    static Delivery of(InputStream bytes) {
        Delivery delivery = new Delivery(bytes);
        boolean begun = false;
        try {
            delivery.count = bytes.readNBytes(delivery.held, 0, CHUNK);
            begun = true;
            return delivery;
        } catch (IOException e) {
            throw new StorageException("A binary cannot be read", e);
        } finally {
            if (!begun) {
                closed(bytes);
            }
        }
    }

    private static void closed(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new StorageException("A binary cannot be closed", e);
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (bytes) {
            while (count > 0) {
                int following = bytes.readNBytes(next, 0, CHUNK);
                out.write(held, 0, count);
                byte[] free = held;
                held = next;
                next = free;
                count = following;
            }
        }
    }
}
