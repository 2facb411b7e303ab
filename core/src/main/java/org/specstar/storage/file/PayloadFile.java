package org.specstar.storage.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of payloads that were written together. Each is a record: a life mark of one byte, the length in four, the bytes.
 * A payload is given up by changing its mark; with the last one the file goes.
 */
final class PayloadFile {
    private static final Logger LOG = LoggerFactory.getLogger(PayloadFile.class);

    /** Bytes of a record before its payload. */
    static final int HEADER = 5;

    private static final byte ALIVE = 1;
    private static final byte GIVEN_UP = 0;
    private static final int BUFFER = 1 << 16;

    /** Found at no address. */
    private static final Entry DAMAGED = new Entry(-1, 0, ALIVE);

    private final Path path;

    PayloadFile(Path path) {
        this.path = path;
    }

    private record Entry(int offset, int length, byte mark) {}

    /** Writes a new file, and returns when it is on disk. */
    static void write(FileChannel channel, List<byte[]> payloads) throws IOException {
        OutputStream plain = Channels.newOutputStream(channel);
        DataOutputStream bytes = new DataOutputStream(new BufferedOutputStream(plain, BUFFER));
        for (byte[] payload : payloads) {
            bytes.writeByte(ALIVE);
            bytes.writeInt(payload.length);
            bytes.write(payload);
        }
        bytes.flush();
        // Never repeated: after a failure the system may have dropped the pages and call the next one a success.
        channel.force(true);
    }

    /** @throws IOException if there is no such payload, or the file is shorter than it was */
    byte[] read(int offset, int length) throws IOException {
        try (FileChannel channel = open()) {
            return read(channel, offset, length);
        } catch (IOException e) {
            throw FileReads.named(path, e);
        }
    }

    /**
     * Shows those of the payloads that can be read.
     *
     * @throws IOException if the file cannot be opened
     */
    void readAll(Collection<PayloadAddress> addresses, BiConsumer<PayloadAddress, byte[]> found) throws IOException {
        try (FileChannel channel = open()) {
            for (PayloadAddress address : addresses) {
                try {
                    found.accept(address, read(channel, address.offset(), address.length()));
                } catch (IOException e) {
                    LOG.debug("Left out {} in {}", address, path, e);
                }
            }
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    private static byte[] read(FileChannel channel, int offset, int length) throws IOException {
        boolean isSmall = length <= BUFFER;
        // A damaged address must not ask for room that no file needs.
        if (!isSmall && channel.size() < (long) offset + HEADER + length) {
            throw endsBefore();
        }
        ByteBuffer record = filled(channel, isSmall ? HEADER + length : HEADER, offset);
        byte mark = record.get();
        if (mark != ALIVE || record.getInt() != length) {
            throw new IOException(mark == GIVEN_UP ? "The payload was given up" : "No payload begins there");
        }
        return isSmall
                ? Arrays.copyOfRange(record.array(), HEADER, HEADER + length)
                : filled(channel, length, (long) offset + HEADER).array();
    }

    private static IOException endsBefore() {
        return new IOException("The file ends before the payload does");
    }

    private static ByteBuffer filled(FileChannel channel, int length, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw endsBefore();
            }
        }
        return buffer.flip();
    }

    /**
     * Gives payloads up. Places at which none begins are ignored, so that a damaged address harms nobody. The marks are
     * not forced to disk: after a power cut the bytes may be back, but nobody refers to them.
     */
    void giveUp(Set<Integer> offsets) throws IOException {
        try {
            List<Entry> left = new ArrayList<>(entries());
            List<Entry> unwanted = left.stream()
                    .filter(entry -> offsets.contains(entry.offset()))
                    .toList();
            left.removeIf(entry -> entry.mark() == GIVEN_UP || unwanted.contains(entry));
            if (left.isEmpty()) {
                Files.deleteIfExists(path);
            } else {
                mark(unwanted);
            }
        } catch (NoSuchFileException e) {
            // Given up before: deletions may be repeated.
        }
    }

    private void mark(List<Entry> unwanted) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (Entry entry : unwanted) {
                channel.write(ByteBuffer.wrap(new byte[] {GIVEN_UP}), entry.offset());
            }
        }
    }

    /** Shows the payloads that are not given up, in the order they stand. A damaged rest is left out. */
    void forEach(EntryUse use) throws IOException {
        for (Entry entry : entries()) {
            if (entry.mark() == ALIVE && entry.offset() >= 0) {
                use.use(entry.offset(), entry.length());
            }
        }
    }

    /** Receives places of payloads. */
    @FunctionalInterface
    interface EntryUse {
        void use(int offset, int length);
    }

    /** All payloads of the file, given up or not. A damaged rest counts as one that lives: it is not for us to remove. */
    private List<Entry> entries() throws IOException {
        long size = Files.size(path);
        List<Entry> entries = new ArrayList<>();
        try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
            long offset = 0;
            while (offset < size) {
                Entry entry = offset + HEADER > size ? DAMAGED : next(bytes, offset, size);
                entries.add(entry);
                offset = entry.equals(DAMAGED) ? size : offset + HEADER + entry.length();
            }
        }
        return entries;
    }

    private static Entry next(DataInputStream bytes, long offset, long size) throws IOException {
        byte mark = bytes.readByte();
        int length = bytes.readInt();
        boolean known = mark == ALIVE || mark == GIVEN_UP;
        if (!known || length < 0 || offset + HEADER + length > size) {
            return DAMAGED;
        }
        bytes.skipNBytes(length);
        return new Entry((int) offset, length, mark);
    }
}
