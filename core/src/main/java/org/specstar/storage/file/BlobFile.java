package org.specstar.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.specstar.payload.Checksum;

/**
 * What a file of a binary says behind the bytes: a mark of the format, their number, their checksum, the content type, and a
 * check value over all of that. It stands at the end, because the type may become known after the bytes.
 *
 * @param size of the bytes before it
 */
record BlobFile(long size, Checksum checksum, String contentType) {
    /** In UTF-8; far more than any HTTP server lets through. */
    static final int LONGEST_TYPE = 65_535;

    /** "SSB2". */
    private static final int MARK = 0x53534232;

    private static final int CHECKSUM = 32;
    private static final int FIXED = Integer.BYTES + Long.BYTES + CHECKSUM;
    /** The check value and the length of what stands before it. */
    private static final int END = Integer.BYTES + Integer.BYTES;

    BlobFile {
        if (contentType.getBytes(StandardCharsets.UTF_8).length > LONGEST_TYPE) {
            throw new IllegalArgumentException("A content type has " + LONGEST_TYPE + " bytes at most");
        }
    }

    boolean hasBytesOf(ArrivingBlob arrived) {
        return size == arrived.size() && checksum.equals(arrived.checksum());
    }

    byte[] bytes() {
        byte[] type = contentType.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + type.length + END);
        bytes.putInt(MARK)
                .putLong(size)
                .put(HexFormat.of().parseHex(checksum.hex()))
                .put(type);
        return bytes.putInt(crc(bytes.array(), FIXED + type.length))
                .putInt(FIXED + type.length)
                .array();
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** What an open file says; empty if it is not sound, or does not have the bytes it speaks of. */
    static Optional<BlobFile> read(FileChannel file) throws IOException {
        long size = file.size();
        if (size < FIXED + END) {
            return Optional.empty();
        }
        ByteBuffer end = filled(file, size - END, END);
        int crc = end.getInt();
        int length = end.getInt();
        if (length < FIXED || length > FIXED + LONGEST_TYPE || length > size - END) {
            return Optional.empty();
        }
        ByteBuffer bytes = filled(file, size - END - length, length);
        boolean sound = bytes.getInt(0) == MARK && crc == crc(bytes.array(), length);
        return sound
                ? Optional.of(parsed(bytes)).filter(known -> known.size() == size - END - length)
                : Optional.empty();
    }

    private static ByteBuffer filled(FileChannel file, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("The file became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    private static BlobFile parsed(ByteBuffer bytes) {
        byte[] checksum = new byte[CHECKSUM];
        long size = bytes.getLong(Integer.BYTES);
        bytes.get(Integer.BYTES + Long.BYTES, checksum);
        String type = new String(bytes.array(), FIXED, bytes.capacity() - FIXED, StandardCharsets.UTF_8);
        return new BlobFile(size, Checksum.ofDigest(checksum), type);
    }
}
