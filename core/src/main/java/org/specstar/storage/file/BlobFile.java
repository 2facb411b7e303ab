package org.specstar.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.specstar.payload.Checksum;

/**
 * What a file of a binary says before the bytes: a mark of the format, their number, their checksum, the content type, and
 * a check value over all of that.
 *
 * @param size of the bytes that follow
 */
record BlobFile(long size, Checksum checksum, String contentType) {
    /** In UTF-8; far more than any HTTP server lets through. */
    static final int LONGEST_TYPE = 65_535;

    /** "SSB1". */
    private static final int MARK = 0x53534231;

    private static final int CHECKSUM = 32;
    private static final int FIXED = Integer.BYTES + Long.BYTES + CHECKSUM + Integer.BYTES;

    /** How many bytes stand before the content. */
    static int length(String contentType) {
        return FIXED + contentType.getBytes(StandardCharsets.UTF_8).length + Integer.BYTES;
    }

    long fileSize() {
        return length(contentType) + size;
    }

    /** Writes the header at the beginning, where room was left for it. */
    void write(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(bytes());
        while (header.hasRemaining()) {
            channel.write(header, header.position());
        }
    }

    private byte[] bytes() {
        byte[] type = contentType.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(length(contentType));
        header.putInt(MARK)
                .putLong(size)
                .put(HexFormat.of().parseHex(checksum.hex()))
                .putInt(type.length)
                .put(type);
        return header.putInt(crc(header.array(), FIXED + type.length)).array();
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** Reads the header; the stream then stands at the first byte of the content. Empty if there is no sound one. */
    static Optional<BlobFile> read(InputStream stream) throws IOException {
        byte[] fixed = stream.readNBytes(FIXED);
        if (fixed.length < FIXED) {
            return Optional.empty();
        }
        int typeLength = ByteBuffer.wrap(fixed).getInt(FIXED - Integer.BYTES);
        if (typeLength < 0 || typeLength > LONGEST_TYPE) {
            return Optional.empty();
        }
        byte[] header = Arrays.copyOf(fixed, FIXED + typeLength + Integer.BYTES);
        stream.readNBytes(header, FIXED, header.length - FIXED);
        return sound(header) ? Optional.of(parsed(ByteBuffer.wrap(header), typeLength)) : Optional.empty();
    }

    /** A header that was cut short ends in zeros, which are not its check value. */
    private static boolean sound(byte[] header) {
        int checked = header.length - Integer.BYTES;
        ByteBuffer bytes = ByteBuffer.wrap(header);
        return bytes.getInt(0) == MARK && bytes.getInt(checked) == crc(header, checked);
    }

    private static BlobFile parsed(ByteBuffer header, int typeLength) {
        byte[] checksum = new byte[CHECKSUM];
        byte[] type = new byte[typeLength];
        long size = header.getLong(Integer.BYTES);
        header.get(Integer.BYTES + Long.BYTES, checksum).get(FIXED, type);
        return new BlobFile(size, Checksum.ofDigest(checksum), new String(type, StandardCharsets.UTF_8));
    }
}
